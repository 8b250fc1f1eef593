"""The first and the last day of the period of a kind that holds a given day."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _sunday(day: date) -> date:
    ahead = 6 - day.weekday()
    return day + min(timedelta(days=ahead), date.max - day)


def _quarter_begins(day: date) -> date:
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def _month_ends(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _quarter_ends(day: date) -> date:
    return _month_ends(date(day.year, _quarter_begins(day).month + 2, 1))


FIRST: dict[str, Callable[[date], date]] = {
    "day": lambda day: day,
    "week": _monday,
    "month": lambda day: day.replace(day=1),
    "quarter": _quarter_begins,
    "year": lambda day: date(day.year, 1, 1),
}
LAST: dict[str, Callable[[date], date]] = {
    "day": lambda day: day,
    "week": _sunday,
    "month": _month_ends,
    "quarter": _quarter_ends,
    "year": lambda day: date(day.year, 12, 31),
}
