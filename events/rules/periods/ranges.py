"""The periods that hold an interval, and the periods that follow each other."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from .bounds import LAST
from .period import FINER, Period, first_day


@lru_cache(maxsize=65536)
def of_kind(kind: str, day: date) -> Period:
    """The period of that kind that holds the day.

    :raises NotAPeriod: when the kind is unknown or has no first day.
    """
    return Period(kind, first_day(kind, day))


@lru_cache(maxsize=65536)
def containing(earliest: date | None, latest: date | None) -> tuple[Period, ...]:
    """Every period that holds the whole interval, longest first.

    An open end lies only inside ``all``.
    """
    everything = (Period("all"),)
    if earliest is None or latest is None:
        return everything
    around = (of_kind(kind, earliest) for kind in FINER["all"])
    return everything + tuple(period for period in around if period.contains(earliest, latest))


def smallest(earliest: date | None, latest: date | None) -> Period:
    """The shortest period that holds the whole interval."""
    return containing(earliest, latest)[-1]


def between(kind: str, first: date, last: date) -> Iterator[Period]:
    """The periods of that kind that overlap the days from first to last, in order.

    :raises NotAPeriod: when the kind is unknown or has no first day.
    """
    period = of_kind(kind, first)
    while True:
        yield period
        end = LAST[kind](period.start or first)
        if end >= last or end == date.max:
            return
        period = of_kind(kind, end + timedelta(days=1))
