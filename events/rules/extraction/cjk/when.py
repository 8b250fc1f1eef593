"""Calendar arithmetic of news: the days that “the 9th” or “last month” can mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from events.choices import DateBasis, DatePrecision
from events.rules.dates import NotEdtf, default_precision, edtf_between, parse_edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date as it is stored: EDTF, its first and last day, its precision, and its basis."""

    edtf: str
    start: date | None
    end: date | None
    precision: str
    basis: str = DateBasis.STATED


def written(edtf: str, *, basis: str = DateBasis.STATED, precision: str = "") -> When | None:
    """Read EDTF; None when the calendar has no such date."""
    try:
        read = parse_edtf(edtf)
        kept = precision or default_precision(edtf)
    except (NotEdtf, ValueError, OverflowError):
        return None
    return When(edtf=edtf, start=read.earliest, end=read.latest, precision=kept, basis=basis)


def between(first: date | None, last: date | None, basis: str = DateBasis.RESOLVED) -> When | None:
    """Write a stretch of days, both included; an end that is None is open."""
    if first and last and first > last:
        first, last = last, first
    if first is None and last is None:
        return None
    same = first == last
    edtf = edtf_between(first, last, DatePrecision.DAY if same else DatePrecision.INTERVAL)
    return written(edtf, basis=basis)


def hull(ends: Sequence[When]) -> When | None:
    """The stretch from the first day of all to the last; whole months or years stay such."""
    if len({one.edtf for one in ends}) == 1:
        return ends[0]
    starts = [one.start for one in ends if one.start]
    stops = [one.end for one in ends if one.end]
    if len(starts) < len(ends) or len(stops) < len(ends):
        return None
    first, last = min(ends, key=_start), max(ends, key=_end)
    basis = DateBasis.RESOLVED if any(_resolved(one) for one in ends) else DateBasis.STATED
    if "/" in first.edtf or "/" in last.edtf or min(starts) > max(stops):
        return between(min(starts), max(stops), basis)
    return written(f"{first.edtf}/{last.edtf}", basis=basis)


def days_before(day: date, count: int) -> date:
    """The day ``count`` days earlier, or the calendar's own end."""
    try:
        return day - timedelta(days=count)
    except OverflowError:
        return date.max if count < 0 else date.min


def months_before(day: date, count: int) -> date:
    """The same day ``count`` months earlier, or the last one that month has."""
    past = day.year * 12 + day.month - 1 - count
    year, month = max(past // 12, 1), past % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return day


def _start(one: When) -> date:
    return one.start or date.min


def _end(one: When) -> date:
    return one.end or date.max


def _resolved(one: When) -> bool:
    return one.basis != DateBasis.STATED
