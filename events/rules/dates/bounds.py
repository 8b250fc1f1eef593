"""The first and the last day that one date can mean."""

from datetime import date, timedelta

from events.rules.dates.partial import NotEdtf
from events.rules.dates.parts import Part

# Note [Winter spans two years] Season 24 of a year is its December and the next January, February.
SEASON_BEGINS = {21: 3, 22: 6, 23: 9, 24: 12}


def bounds_of(part: Part) -> tuple[date, date]:
    """Return the first and last day of one date, both included.

    :raises NotEdtf: when the calendar has no such month, season or day.
    """
    try:
        return _bounds(part)
    except ValueError as error:
        raise NotEdtf(f"“{part}”: the calendar has no such date; correct month and day.") from error


def _bounds(part: Part) -> tuple[date, date]:
    first_year = int(part.year.replace("X", "0"))
    last_year = int(part.year.replace("X", "9"))
    if part.month in (None, "XX"):
        return date(first_year, 1, 1), date(last_year, 12, 31)
    if part.season is not None:
        first = date(first_year, SEASON_BEGINS[part.season], 1)
        return first, _end_after(first, months=3)
    first = date(first_year, int(part.month or 0), 1)
    if part.day in (None, "XX"):
        return first, _end_after(first, months=1)
    day = first.replace(day=int(part.day or 0))
    return day, day


def _end_after(first: date, *, months: int) -> date:
    """The last day of a run of whole months."""
    past = first.month - 1 + months
    year, month = first.year + past // 12, past % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, 1) - timedelta(days=1)
