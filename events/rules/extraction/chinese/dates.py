"""Dates in Chinese sentences, resolved against the day of publication."""

import re
from datetime import date

from events.choices import DateBasis, DatePrecision
from events.rules.extraction.cjk import FoundDate
from events.rules.extraction.cjk.atoms import Atom, Links, joined
from events.rules.extraction.cjk.partial import Pieces
from events.rules.extraction.cjk.when import When, between, days_before, written

from .calendar import (
    DAYS_BACK,
    MONTHS_BACK,
    ONE,
    SEASONS,
    SPAN_BACK,
    WEEKDAYS,
    YEARS_BACK,
    four,
    small,
    span_start,
)

LINKS = Links(
    between=re.compile(r"\s?(?:至|到|[-–—~～〜]|[和与與及、])\s?"),
    since=re.compile(r"(?:以来|以來|起|迄今|至今|开始|開始|之后|之後|以后|以後)"),
    until=re.compile(r"(?:之前|以前|为止|為止|前)(?!往)"),
)
FROM = re.compile(r"(?:自从?|自從|从|從)\s?$")
SAYING = re.compile(
    r"(?:表示|称|稱|说|說|指出|透露|报道|報道|報導|宣布|发布|發布|公布|发表|發表|回应|回應"
    r"|在[^，,。]{0,12}(?:表示|说|說|称|稱))"
)


def dates(sentence: str, today: date | None, latest: date | None) -> list[FoundDate]:
    """The dates of a sentence in order, without the day on which somebody only spoke."""
    atoms = [_atom(match, today, latest) for match in ONE.finditer(sentence)]
    taken = [(atom.start, atom.end) for atom in atoms]
    atoms.extend(
        span
        for span in _spans(sentence, today)
        if not any(start < span.end and span.start < end for start, end in taken)
    )
    atoms.sort(key=lambda atom: atom.start)
    found = joined(sentence, atoms, LINKS, today)
    return [one for one in found if not SAYING.match(sentence, one.end)]


def _atom(match: re.Match[str], today: date | None, latest: date | None) -> Atom:
    from_then = FROM.search(match.string, 0, match.start())
    bare_year = bool(match["year"] or match["back"]) and not match["monthin"]
    return Atom(
        start=match.start(),
        end=match.end(),
        pieces=_pieces(match),
        fixed=_fixed(match, today, latest),
        long=bare_year or bool(match["half"] or match["quarter"]),
        opening=bool(from_then),
    )


def _pieces(match: re.Match[str]) -> Pieces:
    day = match["dayin"] or match["dayof"] or match["day"] or match["only"]
    month, season = match["monthin"] or match["month"], match["seasonin"] or match["season"]
    half, quarter = match["halfin"] or match["half"], match["quarterin"] or match["quarter"]
    return Pieces(
        year=four(match["year"]) if match["year"] else None,
        month=small(month) if month else None,
        day=small(day) if day else None,
        years=YEARS_BACK[match["back"]] if match["back"] else None,
        months=MONTHS_BACK[match["months"]] if match["months"] else None,
        half={"上": 1, "下": 2}[half] if half else None,
        quarter=small(quarter) if quarter else None,
        season=SEASONS[season] if season else None,
    )


def _fixed(match: re.Match[str], today: date | None, latest: date | None) -> When | None:
    if today is None:
        return None
    if match["same"]:
        return _day(latest or today)
    if match["days"]:
        return _day(days_before(today, DAYS_BACK[match["days"]]))
    if match["weekday"]:
        return _weekday(match, today)
    return _week(match["week"], today) if match["week"] else None


def _day(day: date) -> When | None:
    return written(day.isoformat(), basis=DateBasis.RESOLVED)


def _weekday(match: re.Match[str], today: date) -> When | None:
    """The last such day of the week, or that of last, this or next week."""
    number = WEEKDAYS.index(match["weekday"].replace("天", "日"))
    if match["lead"] is None:
        return _day(days_before(today, (today.weekday() - number) % 7))
    weeks = {"上": 1, "下": -1}.get(match["lead"], 0)
    return _day(days_before(today, today.weekday() - number + 7 * weeks))


def _week(words: str, today: date) -> When | None:
    weeks = {"上": 1, "下": -1}.get(words[0], 0)
    monday = days_before(today, today.weekday() + 7 * weeks)
    edtf = f"{monday.isoformat()}/{days_before(monday, -6).isoformat()}"
    return written(edtf, basis=DateBasis.RESOLVED, precision=DatePrecision.WEEK)


def _spans(sentence: str, today: date | None) -> list[Atom]:
    """Stretches that end now: 过去三年, 近两个月."""
    return [
        Atom(start=match.start(), end=match.end(), fixed=between(first, today), long=True)
        for match in SPAN_BACK.finditer(sentence)
        if today and (first := span_start(match, today))
    ]
