"""One date of EDTF level 1: a day, a month, a season, a year, with digits unknown or doubted."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from events.choices import DatePrecision
from events.rules.dates.partial import NotEdtf

SHAPE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)", re.ASCII)
# The first month of each season; winter runs into the next year.
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
REMEDY = (
    "Write 2024-04-26, 2024-04, 2024, 2006-22 (summer), 2023-10~ (about), 199X,"
    " 2024-04-01/2024-04-09 or ../2012-04-04."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What one date can mean, from the first day to the last."""

    text: str
    earliest: date
    latest: date
    precision: str
    approximate: bool
    uncertain: bool


def parse_point(text: str) -> Point:
    """Read one date.

    :raises NotEdtf: naming the text and how to write it.
    """
    found = SHAPE.fullmatch(text)
    if not found:
        raise NotEdtf(f"“{text}” is no EDTF date. {REMEDY}")
    year, month, day, doubt = found.groups()
    earliest, latest, precision = _bounds(text, year, month, day)
    return Point(
        text=text,
        earliest=earliest,
        latest=latest,
        precision=precision,
        approximate=doubt in ("~", "%"),
        uncertain=doubt in ("?", "%"),
    )


def _bounds(
    text: str, year: str, month: str | None, day: str | None
) -> tuple[date, date, DatePrecision]:
    try:
        if "X" in year:
            return _years(year, month)
        if month is None or month == "XX":
            return _year(int(year), month, day)
        if int(month) in SEASONS:
            return _season(int(year), int(month), day)
        return _month_or_day(int(year), int(month), day)
    except ValueError as error:
        raise NotEdtf(f"“{text}” is not in the calendar. {REMEDY}") from error


def _years(year: str, month: str | None) -> tuple[date, date, DatePrecision]:
    """A decade or a century is an interval of years, and has no month."""
    if month is not None:
        raise ValueError
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return date(max(first, 1), 1, 1), date(last, 12, 31), DatePrecision.INTERVAL


def _year(year: int, month: str | None, day: str | None) -> tuple[date, date, DatePrecision]:
    if month == "XX" and day not in (None, "XX"):
        raise ValueError
    return date(year, 1, 1), date(year, 12, 31), DatePrecision.YEAR


def _season(year: int, season: int, day: str | None) -> tuple[date, date, DatePrecision]:
    if day is not None:
        raise ValueError
    first = SEASONS[season]
    end_year, end = (year + 1, 2) if season == 24 else (year, first + 2)
    return (
        date(year, first, 1),
        date(end_year, end, monthrange(end_year, end)[1]),
        DatePrecision.SEASON,
    )


def _month_or_day(year: int, month: int, day: str | None) -> tuple[date, date, DatePrecision]:
    if day is None or day == "XX":
        last = monthrange(year, month)[1] if 1 <= month <= 12 else 0
        return date(year, month, 1), date(year, month, last), DatePrecision.MONTH
    return date(year, month, int(day)), date(year, month, int(day)), DatePrecision.DAY
