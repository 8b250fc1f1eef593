"""What a reader may ask of the totals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.db.models import Q
from django.utils import timezone

from events.choices import TYPES_WITH_VOLITION, Basis, PeriodKind
from events.filters.codes import WORLD, check_places
from events.filters.days import read_days
from events.filters.moments import read_as_of
from events.filters.parameters import TOTALS_PARAMETERS
from events.filters.problems import BadQuestion, Problem
from events.filters.reading import Reading
from events.filters.totals.empty import empty_keys
from events.filters.totals.past import past_rows
from events.filters.totals.row import Row, in_order, row_of_cell, row_of_total
from events.models.record.total import Total
from events.rules.periods import Period, first_day
from events.rules.totals import CellKey, empty_cell

MOST_CELLS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalsQuestion:
    """Which cells; empty types or volitions ask for all of them."""

    regions: frozenset[str]
    periods: frozenset[str]
    start: date | None = None
    end: date | None = None
    types: frozenset[str] = frozenset()
    volitions: frozenset[str] = frozenset()
    basis: str = Basis.STANDARD.value
    as_of: datetime | None = None

    def rows(self) -> list[Row]:
        """The cells with the field names of the API, by region, period, type and volition.

        Those of a past moment are computed from the editions and links that were valid then.

        :raises BadQuestion: when there are too many to answer at once.
        """
        rows = past_rows(self, self.as_of) if self.as_of else self._stored()
        if len(rows) > MOST_CELLS:
            sentence = f"More than {MOST_CELLS} cells answer: ask for fewer days with from and to."
            raise BadQuestion([Problem(parameter="period", sentence=sentence)])
        return sorted(rows, key=in_order)

    def series(self) -> list[Row]:
        """The rows, with those that hold no event where one series of cells is asked for.

        One series is one region, one kind of period, one type and, for a type that has one, one
        volition. A cell without an event says so; it does not say that nobody was concerned.

        :raises BadQuestion: when there are too many to answer at once.
        """
        rows = self.rows()
        held = {row["period_start"] for row in rows}
        keys = (key for key in empty_keys(self) if self.holds(key))
        empty = [row_of_cell(empty_cell(key)) for key in islice(keys, MOST_CELLS)]
        missing = [row for row in empty if row["period_start"] not in held]
        return sorted([*rows, *missing], key=in_order)

    def holds(self, key: CellKey) -> bool:
        """Whether a cell answers the question."""
        return (
            key.region in self.regions
            and key.period.kind in self.periods
            and key.basis == self.basis
            and (not self.types or key.type in self.types)
            and (not self.volitions or key.volition in self.volitions)
            and key.period.overlaps(self.start, self.end)
        )

    def _stored(self) -> list[Row]:
        totals = Total.objects.filter(region__in=sorted(self.regions), basis=self.basis)
        if self.types:
            totals = totals.filter(type__in=sorted(self.types))
        if self.volitions:
            totals = totals.filter(volition__in=sorted(self.volitions))
        return [row_of_total(total) for total in totals.filter(self._in_time())[: MOST_CELLS + 1]]

    def _in_time(self) -> Q:
        """A period overlaps if it begins before the end, and not before the one holding the start."""
        asked = Q(pk=None)
        for kind in self.periods:
            begins = Q(period=kind)
            if kind != PeriodKind.ALL and self.start:
                begins &= Q(period_start__gte=first_day(kind, self.start))
            if kind != PeriodKind.ALL and self.end:
                begins &= Q(period_start__lte=self.end)
            asked |= begins
        return asked


def read_totals_question(
    params: Mapping[str, Any], *, also: Iterable[str] = (), now: datetime | None = None
) -> TotalsQuestion:
    """Read the parameters of an address.

    :raises BadQuestion: naming every problem; an unknown parameter is one.
    """
    reading = Reading(params, TOTALS_PARAMETERS, also)
    regions = frozenset(code.lower() for code in reading.words("region")) or {WORLD}
    check_places(reading, "region", regions)
    start, end = read_days(reading)
    types, volitions = reading.chosen("type"), reading.chosen("volition")
    if volitions and types and not types & TYPES_WITH_VOLITION:
        reading.refuse("volition", "Only returns and push-backs have a volition: leave it out.")
    question = TotalsQuestion(
        regions=frozenset(regions),
        periods=reading.chosen("period") or frozenset({PeriodKind.YEAR.value}),
        start=start,
        end=end,
        types=types,
        volitions=volitions,
        basis=next(iter(reading.chosen("basis")), Basis.STANDARD.value),
        as_of=read_as_of(reading, now or timezone.now()),
    )
    reading.finish()
    return question


def cell_period(row: Row) -> Period:
    """The period of a row."""
    start = row["period_start"]
    return Period(row["period"], date.fromisoformat(start) if start else None)
