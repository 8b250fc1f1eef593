"""Comparing the stored totals with the whole record computed anew."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from events.choices import JobKind, JobState
from events.models import Edition, Job, StaleCell, Total
from events.operations.totals.recompute import lock, recompute_stale_totals
from events.operations.totals.rows import answer_in, key_of, row_of
from events.reading.counted import counted_events, overlaps_at
from events.reading.totals import answer_of
from events.rules.totals import Cell, CellKey, compute_cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One cell whose stored answer is not the computed one; None stands for no row."""

    key: CellKey
    stored: Mapping[str, Any] | None
    computed: Mapping[str, Any] | None

    def __str__(self) -> str:
        key = self.key
        cell = f"{key.region} {key.period} {key.type} {key.volition or '-'} {key.basis}"
        names = set(self.stored or ()) | set(self.computed or ())
        fields = [
            f"{name} {(self.stored or {}).get(name)} → {(self.computed or {}).get(name)}"
            for name in sorted(names)
            if (self.stored or {}).get(name) != (self.computed or {}).get(name)
        ]
        return f"{cell}: {'; '.join(fields)}"


@dataclass(slots=True)
class Checked:
    """How many cells the record makes, and those that were stored otherwise."""

    cells: int = 0
    differences: list[Difference] = field(default_factory=list)


def check_totals(*, at: datetime, repair: bool) -> Checked:
    """Compare every stored total with one computed from the editions valid now.

    Marks that wait are worked off first. What differs is reported in a job and, if asked, repaired in
    the same transaction, so that readers never see a mixture.
    """
    recompute_stale_totals(at=at)
    outcome = _compared(repair=repair, at=at)
    _report(outcome, at=at, repaired=repair)
    return outcome


@transaction.atomic
def rebuild_totals(*, at: datetime) -> int:
    """Compute every total anew and put it in the place of what is stored; return how many cells."""
    _lock_all()
    cells = _computed()
    StaleCell.objects.all().delete()
    Total.objects.all().delete()
    Total.objects.bulk_create((row_of(cell, at=at) for cell in cells.values()), batch_size=2000)
    return len(cells)


@transaction.atomic
def _compared(*, repair: bool, at: datetime) -> Checked:
    _lock_all()
    computed = _computed()
    stored = {key_of(row): row for row in Total.objects.all()}
    # A mark that came meanwhile says that its cell is known to be behind.
    marked = {key_of(mark) for mark in StaleCell.objects.all()}
    outcome = Checked(cells=len(computed))
    for key in {*computed, *stored} - marked:
        before = answer_in(stored[key]) if key in stored else None
        after = answer_of(computed[key]) if key in computed else None
        if before != after:
            outcome.differences.append(Difference(key=key, stored=before, computed=after))
            if repair:
                _repair(stored.get(key), computed.get(key), at=at)
    return outcome


def _computed() -> dict[CellKey, Cell]:
    events = counted_events(Edition.objects.current().events())
    return compute_cells(events, overlaps_at())


def _lock_all() -> None:
    """Keep workers out while everything is compared; publications go on and leave their marks."""
    pairs = Edition.objects.current().events().values_list("type", "volition").distinct()
    for kind, volition in sorted(pairs, key=lambda pair: (pair[0], pair[1] or "")):
        lock((kind or "", volition))


def _repair(stored: Total | None, computed: Cell | None, *, at: datetime) -> None:
    if stored is not None:
        Total.objects.filter(pk=stored.pk).delete()
    if computed is not None:
        row_of(computed, at=at).save()


def _report(outcome: Checked, *, at: datetime, repaired: bool) -> None:
    Job.objects.create(
        kind=JobKind.CHECK_TOTALS,
        state=JobState.DONE,
        attempts=1,
        done=outcome.cells,
        total=outcome.cells,
        result={
            "differences": [str(difference) for difference in outcome.differences],
            "repaired": repaired,
        },
        made_at=at,
        started_at=at,
        finished_at=timezone.now(),
    )
