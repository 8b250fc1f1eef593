"""How close two dates are, each known in part."""

from collections.abc import Callable
from datetime import date, timedelta

from .reason import Reason
from .told import Told

# The longer of two overlapping dates in days, and what their overlap then speaks for.
WIDTHS = ((7, 22), (31, 14), (92, 9), (366, 6))
WIDEST = 2
# Days between two dates that do not touch, and what that speaks for: sources get a day wrong.
GAPS = ((1, 15), (3, 8), (7, 3))
APART = -40
A_YEAR = timedelta(days=366)

_SHARED: tuple[tuple[str, Callable[[date], object]], ...] = (
    ("same_month", lambda day: (day.year, day.month)),
    ("same_year", lambda day: day.year),
)


def compare_days(one: Told, other: Told) -> list[Reason]:
    """One reason from the dates; none when either is unknown."""
    if not (one.is_dated and other.is_dated):
        return []
    gap = _gap(one, other)
    return [_touching(one, other) if gap <= 0 else _apart(gap)]


def _gap(one: Told, other: Told) -> int:
    """Days from the end of the earlier to the beginning of the later; nought or less if they touch."""
    gaps = [
        (after.start - before.end).days
        for before, after in ((one, other), (other, one))
        if before.end is not None and after.start is not None
    ]
    return max(gaps, default=0)


def _touching(one: Told, other: Told) -> Reason:
    if one.start == one.end == other.start == other.end:
        return Reason(code="same_day", weight=30, given={"day": one.start})
    longer = max(_width(one), _width(other))
    weight = next((speaks for days, speaks in WIDTHS if longer <= days), WIDEST)
    ends = [one.start, one.end, other.start, other.end]
    return Reason(code=_shared_name(ends), weight=weight)


def _shared_name(ends: list[date | None]) -> str:
    """The shortest period of the calendar that holds all of it."""
    known = [day for day in ends if day is not None]
    if len(known) < len(ends):
        return "dates_overlap"
    return next(
        (code for code, period in _SHARED if len({period(day) for day in known}) == 1),
        "dates_overlap",
    )


def _apart(gap: int) -> Reason:
    if gap == 1:
        return Reason(code="next_day", weight=GAPS[0][1])
    weight = next((speaks for days, speaks in GAPS if gap <= days), APART)
    return Reason(code="days_apart", weight=weight, given={"days": gap})


def _width(told: Told) -> int:
    """Days from the first possible to the last; an open end is more than a year."""
    if told.start is None or told.end is None:
        return (A_YEAR * 2).days
    return (told.end - told.start).days + 1
