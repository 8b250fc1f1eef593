"""Dates in Korean sentences, resolved against the day of publication."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from events.choices import DateBasis, DatePrecision
from events.rules.extraction.cjk import FoundDate
from events.rules.extraction.cjk.atoms import Atom, Links, joined
from events.rules.extraction.cjk.partial import Pieces
from events.rules.extraction.cjk.when import When, between, days_before, written

from .calendar import (
    AGO,
    DAYS_AGO,
    DAYS_BACK,
    MONTHS_BACK,
    NATIVE,
    ONE,
    SEASONS,
    SHARED,
    SPAN_BACK,
    WEEKDAYS,
    YEARS,
    YEARS_BACK,
    span_start,
)
from .voices import voice

LINKS = Links(
    between=re.compile(r"\s?(?:부터|에서|[-–—~∼〜]|[와과,·])\s?"),
    since=re.compile(
        r"\s?(?:부터|(?:[가-힣]+\s){0,2}이후|이래|들어서?(?=\s))(?:\s?(?:지금|현재|최근)까지)?"
    ),
    until=re.compile(r"\s?까지"),
)
# "…는 17일 밝혔다": a day that only says when somebody spoke.
TOLD = (
    r"(?:밝[혔히]|말[했하]|전[했하]|보도[했하]|주장[했하]|발표[했하]|설명[했하]|지적[했하]"
    r"|강조[했하]|촉구[했하]|공개[했하])"
)
BECAME_KNOWN = (
    r"(?:알려[졌진]|전해[졌진]|확인[됐됩]|드러[났난]|나타[났난]|집계됐|파악됐|조사됐"
    r"|공개됐|보도됐|국회|기자회견|브리핑|성명|보도"
    r"|발표)"
)
SAYING = re.compile(
    rf"\s?(?:오전\s|오후\s)?(?:이같이\s|이렇게\s)?(?:{TOLD}|{BECAME_KNOWN}"
    rf"|(?:[^\s,.\"“”]+(?<![고며다])\s){{0,4}}?[^\s,.\"“”]+(?<![고며다])(?:이|가|은|는"
    rf"|서)\s(?:이같이\s|이렇게\s)?{TOLD})"
)
TOPIC = re.compile(r"['’\"”]?(?:은|는|이|가|도)\s")
SAME = re.compile(r"같은\s?(?P<unit>달|해)\s?$")
# What is said at a meeting is said on its day.
OCCASION = re.compile(
    r"\s?(?:[^\s,.\"“”]+(?<![고며다])\s){0,5}?[^\s,.\"“”]*"
    r"(?:회견|브리핑|국감|국정감사|토론회|간담회|인터뷰|청문회|콘퍼런스|세미나|보도자료"
    r"|성명|통화|국무회의|전체회의)"
    r"(?:에서|에\s출석해|을\s열고|를\s열고|을\s갖고|를\s통해|을\s통해|과의|와의|에)"
)
TIME_OF_DAY = re.compile(r"새벽|아침|저녁|밤|지난\s?\d|앞서|[과와,~∼-]")
A_DAY = re.compile(r"일|요일|어제|오늘|이날|그제")
AS_OF = re.compile(r"\s?(?:현재|기준)")


def dates(sentence: str, today: date | None, latest: date | None) -> list[FoundDate]:
    """The dates of a sentence in order, without the day on which somebody only spoke."""
    atoms = _atoms(sentence, today, latest)
    found = joined(sentence, atoms, LINKS, today)
    return [one for one in found if not _only_said(sentence, one)]


def _only_said(sentence: str, one: FoundDate) -> bool:
    """Whether a date says when somebody spoke: it stands beside the speaker or the speaking."""
    if SAYING.match(sentence, one.end) or OCCASION.match(sentence, one.end):
        return True
    words = sentence[one.start : one.end]
    if not A_DAY.search(words) or TIME_OF_DAY.search(words):
        return False
    spoken = voice(sentence)
    if spoken is None:
        return False
    if sentence[one.end : spoken.start].strip(" \"'“‘") == "" and one.end <= spoken.start:
        return True
    return TOPIC.fullmatch(sentence, spoken.end, one.start) is not None


def _atoms(sentence: str, today: date | None, latest: date | None) -> list[Atom]:
    atoms = [
        *_shared(sentence),
        *_years(sentence),
        *_spans(sentence, today),
        *_ago(sentence, today),
    ]
    taken = [(atom.start, atom.end) for atom in atoms]
    atoms.extend(
        _atom(match, today, latest)
        for match in ONE.finditer(sentence)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    )
    return _same(sentence, sorted(atoms, key=lambda atom: atom.start), latest)


def _same(sentence: str, atoms: list[Atom], latest: date | None) -> list[Atom]:
    """Fill in what “the same month” and “the same year” refer to."""
    for place, atom in enumerate(atoms):
        match = SAME.search(sentence, max(0, atom.start - 6), atom.start)
        if match is None:
            continue
        if place:
            had = atoms[place - 1].pieces
        else:
            had = Pieces(year=latest.year, month=latest.month) if latest else Pieces()
        month = had.month if match["unit"] == "달" else atom.pieces.month
        pieces = replace(atom.pieces, year=had.year, years=had.years, month=month)
        atoms[place] = replace(atom, start=match.start(), pieces=pieces)
    return atoms


def _atom(match: re.Match[str], today: date | None, latest: date | None) -> Atom:
    forward = {"지난": False, "앞서": False, "오는": True, "돌아오는": True}.get(
        match["near"] or ""
    )
    if AS_OF.match(match.string, match.end()):
        forward = False
    return Atom(
        start=match.start(),
        end=match.end(),
        pieces=_pieces(match),
        fixed=_fixed(match, today, latest),
        forward=forward,
        long=bool(match["half"] or match["quarter"]) or _whole_year(match),
    )


def _whole_year(match: re.Match[str]) -> bool:
    return bool(match["year"] or match["back"]) and not (match["month"] or match["season"])


def _pieces(match: re.Match[str]) -> Pieces:
    day = match["day"] or match["dayof"] or match["dayin"] or match["only"]
    month, season = match["month"] or match["monthin"], match["season"] or match["seasonin"]
    half, quarter = match["half"] or match["halfin"], match["quarter"] or match["quarterin"]
    short = match["short"] or match["shortago"]
    year = int(match["year"]) if match["year"] else None
    if short:
        year = int(short) + (1900 if int(short) > 40 else 2000)
    months = re.sub(r"\s", "", match["months"]) if match["months"] else None
    return Pieces(
        year=year,
        month=int(month) if month else None,
        day=int(day) if day else None,
        years=YEARS_BACK[match["back"]] if match["back"] else None,
        months=MONTHS_BACK[months] if months else None,
        half={"상": 1, "하": 2}[half] if half else None,
        quarter=int(quarter) if quarter else None,
        season=SEASONS[season] if season else None,
    )


def _fixed(match: re.Match[str], today: date | None, latest: date | None) -> When | None:
    if today is None:
        return None
    if match["days"] == "이날":
        return _day(latest or today)
    if match["days"] == "전날":
        return _day(days_before(latest or today, 1))
    if match["days"]:
        return _day(days_before(today, DAYS_BACK[match["days"]]))
    if match["week"]:
        return _week(match, today)
    return _weekday(match["weekday"], today) if match["weekday"] else None


def _day(day: date) -> When | None:
    return written(day.isoformat(), basis=DateBasis.RESOLVED)


def _weekday(name: str, today: date) -> When | None:
    """The last such day of the week, today included."""
    return _day(days_before(today, (today.weekday() - WEEKDAYS.index(name)) % 7))


def _week(match: re.Match[str], today: date) -> When | None:
    back = {"지": 1, "이": 0, "금": 0, "다": -1}[match["week"][0]]
    monday = days_before(today, today.weekday() + 7 * back)
    if match["ofweek"]:
        return _day(days_before(monday, -WEEKDAYS.index(match["ofweek"])))
    return _seven_days(monday)


def _seven_days(monday: date) -> When | None:
    edtf = f"{monday.isoformat()}/{days_before(monday, -6).isoformat()}"
    return written(edtf, basis=DateBasis.RESOLVED, precision=DatePrecision.WEEK)


def _shared(sentence: str) -> list[Atom]:
    """Two numbers before one word: 9∼10월, 9~10일."""
    atoms = []
    for match in SHARED.finditer(sentence):
        year = int(match["year"]) if match["year"] else None
        years = YEARS_BACK[match["back"]] if match["back"] else None
        month = int(match["month"]) if match["month"] else None
        for name in ("first", "second"):
            number = int(match[name])
            start, end = match.span(name)
            given = {"day": number} if match["word"] == "일" else {"month": number}
            pieces = Pieces(**{"year": year, "years": years, "month": month, **given})
            edges = (match.start(), end) if name == "first" else (start, match.end())
            atoms.append(Atom(start=edges[0], end=edges[1], pieces=pieces))
    return atoms


def _years(sentence: str) -> list[Atom]:
    """Two years before one word: 2008∼2012년."""
    atoms = []
    for match in YEARS.finditer(sentence):
        first, second = match["first"], match["second"]
        last = second if len(second) == 4 else first[:2] + second
        middle = match.start("second")
        atoms += [
            Atom(start=match.start(), end=match.end("first"), pieces=Pieces(year=int(first))),
            Atom(start=middle, end=match.end(), pieces=Pieces(year=int(last)), long=True),
        ]
    return atoms


def _ago(sentence: str, today: date | None) -> list[Atom]:
    """A time before publication: 사흘 전, 두 달 전, 2년 전."""
    return [
        Atom(start=match.start(), end=match.end(), **_stepped(match, today))
        for match in AGO.finditer(sentence)
        if today
    ]


def _stepped(match: re.Match[str], today: date) -> dict[str, Any]:
    if match["days"]:
        return {"fixed": _day(days_before(today, DAYS_AGO[match["days"]]))}
    number = NATIVE.get(match["number"]) or int(match["number"])
    if match["unit"] == "년":
        return {"pieces": Pieces(years=number)}
    if match["unit"] in ("달", "개월"):
        return {"pieces": Pieces(months=number)}
    if match["unit"] == "일":
        return {"fixed": _day(days_before(today, number))}
    monday = days_before(today, today.weekday() + 7 * number)
    return {"fixed": _seven_days(monday)}


def _spans(sentence: str, today: date | None) -> list[Atom]:
    """Stretches that end now: 최근 5년간, 지난 한 달 동안."""
    return [
        Atom(
            start=match.start(),
            end=match.end(),
            fixed=between(span_start(match, today), today),
            long=True,
        )
        for match in SPAN_BACK.finditer(sentence)
        if today
    ]
