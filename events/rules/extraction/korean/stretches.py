"""Korean dates that are written as stretches: 9∼10월, 2008∼2012년, 최근 5년간, 사흘 전."""

import re
from datetime import date
from typing import Any

from events.rules.extraction.cjk.atoms import Atom
from events.rules.extraction.cjk.partial import Pieces
from events.rules.extraction.cjk.when import between, days_before, written

from .calendar import (
    AGO,
    DAYS_AGO,
    DECADE,
    NATIVE,
    SHARED,
    SPAN_BACK,
    YEARS,
    YEARS_BACK,
    span_start,
)
from .relative import on_day, week_from


def stretches(sentence: str, today: date | None) -> list[Atom]:
    """The dates of a sentence that take more than one number, or count back from today."""
    stated = [*_shared(sentence), *_years(sentence), *_decades(sentence)]
    return [*stated, *_spans(sentence, today), *_ago(sentence, today)]


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


def _decades(sentence: str) -> list[Atom]:
    """Ten years by one word: 1990년대."""
    return [
        Atom(
            start=match.start(),
            end=match.end(),
            fixed=written(f"{match['year']}/{int(match['year']) + 9}"),
            long=True,
        )
        for match in DECADE.finditer(sentence)
    ]


def _ago(sentence: str, today: date | None) -> list[Atom]:
    """A time before publication: 사흘 전, 두 달 전, 2년 전."""
    return [
        Atom(start=match.start(), end=match.end(), **_stepped(match, today))
        for match in AGO.finditer(sentence)
        if today
    ]


def _stepped(match: re.Match[str], today: date) -> dict[str, Any]:
    if match["days"]:
        return {"fixed": on_day(days_before(today, DAYS_AGO[match["days"]]))}
    number = NATIVE.get(match["number"]) or int(match["number"])
    if match["unit"] in ("년", "해"):
        return {"pieces": Pieces(years=number)}
    if match["unit"] in ("달", "개월"):
        return {"pieces": Pieces(months=number)}
    if match["unit"] == "일":
        return {"fixed": on_day(days_before(today, number))}
    monday = days_before(today, today.weekday() + 7 * number)
    return {"fixed": week_from(monday)}


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
