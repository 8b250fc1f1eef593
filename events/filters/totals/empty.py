"""The cells of one series, whether an event answers them or not."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Max, Min

from events.choices import TYPES_WITH_VOLITION, PeriodKind
from events.models.record.edition import Edition
from events.rules.periods import Period, between
from events.rules.totals import CellKey

if TYPE_CHECKING:
    from events.filters.totals.question import TotalsQuestion

# Days and weeks of the whole record would be an answer of thousands of empty cells.
FILLED_ALWAYS = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR})


def empty_keys(question: "TotalsQuestion") -> Iterator[CellKey]:
    """Every cell of the series that is asked for; none when several series are."""
    if not _is_one_series(question):
        return
    (region,), (kind,), (type_,) = question.regions, question.periods, question.types
    volition = next(iter(question.volitions), None)
    for period in _periods(question, kind):
        yield CellKey(
            region=region, period=period, type=type_, volition=volition, basis=question.basis
        )


def _is_one_series(question: "TotalsQuestion") -> bool:
    one_each = all(
        len(asked) == 1 for asked in (question.regions, question.periods, question.types)
    )
    volitions = 1 if question.types <= TYPES_WITH_VOLITION else 0
    return one_each and len(question.volitions) == volitions


def _periods(question: "TotalsQuestion", kind: str) -> Iterator[Period]:
    if kind == PeriodKind.ALL:
        yield Period(kind)
        return
    start, end = question.start, question.end
    if kind not in FILLED_ALWAYS and (start is None or end is None):
        return
    first, last = _span(question)
    start, end = start or first, end or last
    if start is not None and end is not None and start <= end:
        yield from between(kind, start, end)


def _span(question: "TotalsQuestion") -> tuple[date | None, date | None]:
    """The first and the last day that any event of the record names."""
    moment = question.as_of
    editions = Edition.objects.as_of(moment) if moment else Edition.objects.current()
    days = editions.events().aggregate(
        Min("date_start"), Min("date_end"), Max("date_start"), Max("date_end")
    )
    named = [day for day in days.values() if day is not None]
    return min(named, default=None), max(named, default=None)
