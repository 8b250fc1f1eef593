"""One period of the calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from .bounds import FIRST, LAST

# The finer kinds that tile each kind without a remainder: the relations of the identity (AGG-1).
# A week may cross a month, a quarter or a year, so weeks tile only the whole of time.
FINER: dict[str, tuple[str, ...]] = {
    "all": ("year", "quarter", "month", "week", "day"),
    "year": ("quarter", "month", "day"),
    "quarter": ("month", "day"),
    "month": ("day",),
    "week": ("day",),
    "day": (),
}


class NotAPeriod(ValueError):
    """The text, or the pair of kind and first day, names no period."""


def first_day(kind: str, day: date) -> date:
    """The first day of the period of that kind that holds the day.

    :raises NotAPeriod: when no calendar period is of that kind (``all`` has no first day).
    """
    if kind not in FIRST:
        raise NotAPeriod(f"“{kind}” has no first day; kinds that have one: {', '.join(FIRST)}.")
    return FIRST[kind](day)


@dataclass(frozen=True, slots=True)
class Period:
    """One period by its kind and its first day; the kind ``all`` has no first day.

    :raises NotAPeriod: when the kind is unknown or the day is not the first of such a period.
    """

    kind: str
    start: date | None = None

    def __post_init__(self) -> None:
        if self.kind == "all":
            if self.start is not None:
                raise NotAPeriod("The period “all” has no first day.")
        elif self.start is None or first_day(self.kind, self.start) != self.start:
            raise NotAPeriod(f"{self.start} is not the first day of a period “{self.kind}”.")

    @property
    def end(self) -> date | None:
        """The last day, itself inside; none for ``all``."""
        return None if self.start is None else LAST[self.kind](self.start)

    @property
    def label(self) -> str:
        """``2024-04-26``, ``2012-W07``, ``2024-04``, ``2012-Q1``, ``2024`` or ``all``."""
        return "all" if self.start is None else _LABEL[self.kind](self.start)

    def __str__(self) -> str:
        return self.label

    def contains(self, earliest: date | None, latest: date | None) -> bool:
        """Whether the whole interval lies inside; an open end lies only inside ``all``."""
        if self.start is None:
            return True
        if earliest is None or latest is None:
            return False
        return self.start <= earliest and latest <= LAST[self.kind](self.start)

    def overlaps(self, earliest: date | None, latest: date | None) -> bool:
        """Whether any day of the interval lies inside; an empty end is open."""
        if self.start is None:
            return True
        begins_in_time = earliest is None or earliest <= LAST[self.kind](self.start)
        return begins_in_time and (latest is None or self.start <= latest)


def _week_label(start: date) -> str:
    year, week, _ = start.isocalendar()
    return f"{year:04}-W{week:02}"


_LABEL: dict[str, Callable[[date], str]] = {
    "day": lambda start: start.isoformat(),
    "week": _week_label,
    "month": lambda start: start.isoformat()[:7],
    "quarter": lambda start: f"{start.year:04}-Q{(start.month + 2) // 3}",
    "year": lambda start: f"{start.year:04}",
}
