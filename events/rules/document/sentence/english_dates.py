"""Dates in English, no finer than they are known."""

from datetime import date

from events.choices import DatePrecision
from events.rules.document.sentence.telling import Telling

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def when(told: Telling) -> str:
    """The date as an adverbial phrase; empty when nothing is known."""
    start, end = told.date_start, told.date_end
    if start is None and end is None:
        return ""
    if start is None or end is None:
        return _open(start, end)
    return _closed(told, start, end)


def _open(start: date | None, end: date | None) -> str:
    return f"on or before {_day(end)}" if end else f"on or after {_day(start)}" if start else ""


def _closed(told: Telling, start: date, end: date) -> str:
    about = "around " if told.is_about else ""
    match DatePrecision(told.date_precision):
        case DatePrecision.DAY:
            return f"on {'or about ' if about else ''}{_day(start)}"
        case DatePrecision.MONTH:
            return f"{'around' if about else 'in'} {MONTHS[start.month - 1]} {start.year}"
        case DatePrecision.YEAR:
            return f"{'around' if about else 'in'} {start.year}"
        case DatePrecision.SEASON:
            return f"{'around' if about else 'in'} {_season(start)}"
        case DatePrecision.WEEK:
            return f"in the week of {_range(start, end, 'to')}"
        case DatePrecision.MULTI_DAY:
            return f"from {_range(start, end, 'to')}"
        case _:
            return f"between {about}{_range(start, end, 'and')}"


def _season(start: date) -> str:
    year = f"{start.year}/{(start.year + 1) % 100:02}" if start.month == 12 else str(start.year)
    return f"{SEASONS[start.month]} {year}"


def _range(start: date, end: date, word: str) -> str:
    """Say month and year once when both ends share them."""
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} {word} {_day(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} {word} {_day(end)}"
    return f"{_day(start)} {word} {_day(end)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
