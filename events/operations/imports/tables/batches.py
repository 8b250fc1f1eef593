"""One batch of an import and its position, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection, transaction

from events.choices import TableState
from events.models import ImportProblem, TableImport
from events.operations.errors import told
from events.operations.imports.tables.changing import store_changed
from events.operations.imports.tables.judge import Verdict, judge, numbered
from events.operations.imports.tables.storing import Batch, store_new
from events.operations.imports.tables.twins import said_before
from events.rules.tables import Draft, Fault

# The advisory lock that lets one batch be stored at a time, whoever imports what.
LOCK = 7_313


class Overtaken(Exception):
    """Another worker has stored this batch, or somebody stopped the import."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Consecutive rows of a file: the good ones, new faults of others, and the numbers they span."""

    after: int
    until: int
    good: Sequence[tuple[int, Draft]]
    faults: Sequence[tuple[int, Fault]] = ()


@transaction.atomic
def store_batch(rows: Rows, batch: Batch) -> dict[str, int]:
    """Store the rows and that they are stored; return how many were added, changed and so on.

    :raises Overtaken: when the import does not stand where these rows begin.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, 0)", [LOCK])
    table = TableImport.objects.select_for_update(of=("self",)).get(pk=batch.table.pk)
    if table.state != TableState.STORING or table.position != rows.after:
        raise Overtaken
    if table.stop_asked_at is not None:
        raise Overtaken
    done = _stored(rows, batch)
    table.position = rows.until
    table.stored = {name: table.stored.get(name, 0) + number for name, number in done.items()}
    table.save(update_fields=["position", "stored"])
    return done


def _stored(rows: Rows, batch: Batch) -> dict[str, int]:
    judged = judge(rows.good, batch.mapping.dataset)
    moving = numbered(judged, Verdict.NEW, Verdict.CHANGED)
    repeated = said_before(moving, batch.ground)
    moving = [one for one in moving if one.number not in repeated]
    new, changed = numbered(moving, Verdict.NEW), numbered(moving, Verdict.CHANGED)
    with told():
        store_new(new, batch)
        store_changed(changed, batch)
    _tell([*rows.faults, *repeated.items()], batch)
    return {
        "added": len(new),
        "changed": len(changed),
        "same": len(numbered(judged, Verdict.SAME)),
        "edited": len(numbered(judged, Verdict.EDITED)),
        "refused": len(rows.faults) + len(repeated),
    }


def _tell(faults: Sequence[tuple[int, Fault]], batch: Batch) -> None:
    """Rows that were good when they were checked, and are so no longer."""
    ImportProblem.objects.bulk_create(
        ImportProblem(
            table=batch.table,
            number=number,
            column=fault.column[:300],
            value=fault.value[:300],
            sentence=fault.sentence[:1000],
        )
        for number, fault in faults
    )
