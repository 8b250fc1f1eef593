"""The first and the last day that one date can mean."""

from datetime import date, timedelta

from events.rules.dates.partial import NotEdtf
from events.rules.dates.parts import Part
from events.rules.sentence import Sentence

# Note [Winter spans two years] Season 24 of a year is its December and the next January, February.
FIRST_MONTH_OF_SEASON = {"21": 3, "22": 6, "23": 9, "24": 12}
LAST_YEAR = date.max.year


def bounds_of(part: Part) -> tuple[date, date]:
    """Return the first and last day of one date, both included.

    :raises NotEdtf: when the calendar has no such year, month, season or day.
    """
    try:
        return _bounds(part)
    except ValueError as error:
        raise NotEdtf(
            Sentence("“{part}”: the calendar has no such date; correct it.", part=part)
        ) from error


def _bounds(part: Part) -> tuple[date, date]:
    year = int(part.year.replace("X", "0"))
    if part.month in (None, "XX"):
        return date(year, 1, 1), date(int(part.year.replace("X", "9")), 12, 31)
    if part.is_season:
        return _months(date(year, FIRST_MONTH_OF_SEASON[part.month], 1), 3)
    if part.day in (None, "XX"):
        return _months(date(year, int(part.month), 1), 1)
    day = date(year, int(part.month), int(part.day))
    return day, day


def _months(first: date, length: int) -> tuple[date, date]:
    """A run of whole months, cut at the end of the calendar."""
    past = first.month - 1 + length
    year, month = first.year + past // 12, past % 12 + 1
    if year > LAST_YEAR:
        return first, date.max
    return first, date(year, month, 1) - timedelta(days=1)
