"""A job for a table: whatever is next for it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from events.choices import TableState
from events.models import Job, TableImport
from events.operations.imports.tables.passes import check_table, look_at, store_table
from events.operations.imports.tables.taking_back import take_back
from events.operations.imports.tables.upload import kept_file
from events.operations.jobs import GiveUp
from events.rules.tables import UnreadableTable

BEFORE_CONFIRMATION = (TableState.LOOKING, TableState.CHECKING)


def work_on_table(*, job: Job, at: datetime) -> Mapping[str, Any]:
    """Open, check, store or take back a table, as its state says. A repetition does nothing.

    :raises GiveUp: when a file that was checked cannot be read any more.
    """
    table = TableImport.objects.filter(pk=job.subject.partition(":")[0]).first()
    if table is None:
        return {}
    try:
        _work(table, job, at)
    except UnreadableTable as error:
        if table.state not in BEFORE_CONFIRMATION:
            raise GiveUp(str(error)) from error
        _refuse(table, str(error))
    return {"state": TableImport.objects.get(pk=table.pk).state}


def _work(table: TableImport, job: Job, at: datetime) -> None:
    if table.state == TableState.UNDOING:
        take_back(table, job)
    elif table.state in (*BEFORE_CONFIRMATION, TableState.STORING):
        with kept_file(table) as file:
            if table.state == TableState.LOOKING:
                look_at(table, file)
            elif table.state == TableState.CHECKING:
                check_table(table, file, job, at=at)
            else:
                store_table(table, file, job)


def _refuse(table: TableImport, trouble: str) -> None:
    """Say why it cannot be read, unless something else was decided meanwhile."""
    TableImport.objects.filter(pk=table.pk, state__in=BEFORE_CONFIRMATION).update(
        state=TableState.REFUSED, trouble=trouble
    )
