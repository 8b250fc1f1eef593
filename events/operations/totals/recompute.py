"""Bringing stale totals up to date."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from django.db import connection, transaction

from events.models import Edition, StaleCell, Total
from events.models.record.total import CELL_FIELDS
from events.operations.totals.rows import key_of, row_of
from events.reading.counted import counted_events, overlaps_at
from events.rules.totals import Cell, CellKey, compute_cell

# Marks taken in one transaction; a killed worker loses no more work than this.
BATCH = 2000
Group = tuple[str, str | None]


def recompute_stale_totals(*, at: datetime) -> int:
    """Recompute every marked cell; return how many. Doing it twice changes nothing.

    Marks and new figures change in one transaction: a worker that is killed leaves the marks.
    """
    recomputed = 0
    while count := _batch(at):
        recomputed += count
    return recomputed


@transaction.atomic
def _batch(at: datetime) -> int:
    marks = list(StaleCell.objects.select_for_update(skip_locked=True).order_by("pk")[:BATCH])
    for group, keys in _by_group(marks).items():
        _recompute(group, keys, at=at)
    StaleCell.objects.filter(pk__in=[mark.pk for mark in marks]).delete()
    return len(marks)


def _by_group(marks: Iterable[StaleCell]) -> dict[Group, set[CellKey]]:
    """In one order for every worker, so that two of them cannot wait for each other."""
    groups: dict[Group, set[CellKey]] = defaultdict(set)
    for mark in marks:
        groups[mark.type, mark.volition].add(key_of(mark))
    return dict(sorted(groups.items(), key=lambda item: (item[0][0], item[0][1] or "")))


def _recompute(group: Group, keys: Collection[CellKey], *, at: datetime) -> None:
    lock(group)
    store(group, fresh(group, keys), at=at)


def lock(group: Group) -> None:
    """Let one transaction at a time write the cells of a type and volition.

    Without it a worker could overwrite a newer figure with one from an older reading.
    """
    with connection.cursor() as cursor:
        name = f"events_total:{group[0]}:{group[1]}"
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


def fresh(group: Group, keys: Collection[CellKey]) -> dict[CellKey, Cell | None]:
    """The cells as the record has them now; None for one that holds no event any more."""
    kind, volition = group
    editions = Edition.objects.current().events().filter(type=kind, volition=volition)
    regions = {key.region for key in keys}
    events = counted_events(editions.filter(placement_path__overlap=sorted(regions)))
    links = overlaps_at()
    return {key: compute_cell(key, events, links) for key in keys}


def store(group: Group, cells: Mapping[CellKey, Cell | None], *, at: datetime) -> None:
    """Replace the stored rows of these cells of one type and volition."""
    kind, volition = group
    regions = {key.region for key in cells}
    held = Total.objects.filter(type=kind, region__in=sorted(regions))
    held = held.filter(volition=volition) if volition else held.filter(volition__isnull=True)
    old = [row.pk for row in held.only("pk", *CELL_FIELDS) if key_of(row) in cells]
    Total.objects.filter(pk__in=old).delete()
    Total.objects.bulk_create(row_of(cell, at=at) for cell in cells.values() if cell is not None)
