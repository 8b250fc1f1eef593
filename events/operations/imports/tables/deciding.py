"""What a person decides of a table that was checked."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import TableState
from events.models import ImportedEvent, TableImport
from events.operations.errors import Refused
from events.operations.imports.tables.taking_back import in_the_way
from events.operations.imports.tables.upload import ask_for_work
from events.rules.tables import read_mapping

BEGUN = frozenset({TableState.STORING, TableState.STORED})
# An import that was stopped goes on where it was.
CONFIRMABLE = frozenset({TableState.CHECKED, TableState.STOPPED})


@transaction.atomic
def confirm_import(*, table: TableImport, by: User, at: datetime) -> TableImport:
    """Let the good rows be stored, in this person's name. Confirming twice is harmless.

    :raises Refused: when it is not checked, a bad row stands in the way, or nothing is to be done.
    """
    table = TableImport.objects.select_for_update(of=("self",)).get(pk=table.pk)
    if table.state in BEGUN:
        return table
    if table.state not in CONFIRMABLE or table.removed_at is not None:
        raise Refused.because("state", "Only a table that was checked is imported: check it first.")
    _refuse_bad_rows(table)
    if table.confirmed_at is None:
        table.confirmed_by, table.confirmed_at = by, at
    table.state, table.stop_asked_at, table.ended_at = TableState.STORING, None, None
    table.save()
    ask_for_work(table, by=by, at=at)
    return table


def _refuse_bad_rows(table: TableImport) -> None:
    bad = table.counts["bad"]
    if bad and read_mapping(table.mapping_text).on_bad == "stop":
        sentence = (
            f"{bad} rows are bad, and the mapping says that bad rows stop the import: mend them, or"
            ' write on_bad = "skip" in the mapping.'
        )
        raise Refused.because("state", sentence)
    if not table.counts["new"] + table.counts["changed"]:
        raise Refused.because("state", "No row is new or changed: there is nothing to import.")


@transaction.atomic
def stop_import(*, table: TableImport, by: User, at: datetime) -> TableImport:
    """Let an import end after the batch it is at. What is stored stays. Stopping twice is harmless."""
    table = TableImport.objects.select_for_update(of=("self",)).get(pk=table.pk)
    if table.state == TableState.STORING and table.stop_asked_at is None:
        table.stop_asked_at = at
        table.save(update_fields=["stop_asked_at"])
    return table


@transaction.atomic
def undo_import(*, table: TableImport, by: User, at: datetime) -> TableImport:
    """Take back what an import made, as long as all of it are drafts that nobody has touched.

    Taking it back twice is harmless.

    :raises Refused: naming what stands in the way.
    """
    table = TableImport.objects.select_for_update(of=("self",)).get(pk=table.pk)
    if table.state in (TableState.UNDOING, TableState.UNDONE):
        return table
    if table.state not in (TableState.STORED, TableState.STOPPED):
        raise Refused.because("state", "Only an import that has ended is taken back.")
    if ImportedEvent.objects.filter(last_table=table).exclude(first_table=table).exists():
        sentence = "It also changed drafts of an earlier import, so it cannot be taken back whole."
        raise Refused.because("state", sentence)
    if codes := in_the_way(table):
        sentence = (
            f"Somebody has edited, submitted or linked what it made ({', '.join(codes)}): it cannot"
            " be taken back whole."
        )
        raise Refused.because("state", sentence)
    table.state, table.undone_by, table.undone_at = TableState.UNDOING, by, at
    table.save(update_fields=["state", "undone_by", "undone_at"])
    ask_for_work(table, by=by, at=at)
    return table
