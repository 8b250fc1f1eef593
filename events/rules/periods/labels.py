"""The label of a period, read back."""

import re
from collections.abc import Callable
from datetime import date

from .period import NotAPeriod, Period

_SHAPES: tuple[tuple[str, str, Callable[..., date]], ...] = (
    ("day", r"(\d{4})-(\d\d)-(\d\d)", date),
    ("week", r"(\d{4})-W(\d\d)", lambda year, week: date.fromisocalendar(year, week, 1)),
    ("month", r"(\d{4})-(\d\d)", lambda year, month: date(year, month, 1)),
    ("quarter", r"(\d{4})-Q([1-4])", lambda year, part: date(year, 3 * part - 2, 1)),
    ("year", r"(\d{4})", lambda year: date(year, 1, 1)),
)


def parse_label(text: str) -> Period:
    """Return the period whose label this is.

    :raises NotAPeriod: naming the shapes that are understood.
    """
    if text == "all":
        return Period("all")
    for kind, shape, start in _SHAPES:
        found = re.fullmatch(shape, text, re.ASCII)
        if found:
            return Period(kind, _start(text, start, found))
    raise NotAPeriod(
        f"“{text}” is no period; write 2024, 2024-Q2, 2024-04, 2024-W17, 2024-04-26 or all."
    )


def _start(text: str, start: Callable[..., date], found: re.Match[str]) -> date:
    try:
        return start(*map(int, found.groups()))
    except ValueError as error:
        raise NotAPeriod(f"“{text}” is not in the calendar: {error}.") from error
