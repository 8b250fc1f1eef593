"""What a worker does with a table: open it, check every row, store the good ones."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import BinaryIO

from django.db import transaction

from events.choices import TableState
from events.models import ImportProblem, Job, TableImport
from events.operations.imports.load import tell_the_planner
from events.operations.imports.tables.batches import Overtaken, Rows, store_batch
from events.operations.imports.tables.checking import (
    AT_ONCE,
    LARGEST,
    Checked,
    Finding,
    TableCheck,
)
from events.operations.imports.tables.making import Signature
from events.operations.imports.tables.opened import Opened, open_with
from events.operations.imports.tables.preview import told_of_row
from events.operations.imports.tables.storing import Batch
from events.operations.jobs import report_progress
from events.rules.tables import (
    Draft,
    Fault,
    TableRow,
    UnreadableTable,
    open_table,
    read_mapping,
)


def look_at(table: TableImport, file: BinaryIO) -> None:
    """Keep the header and the first rows, for making a mapping beside them.

    :raises UnreadableTable: when it is no table.
    """
    opened = open_table(file, table.written)
    table.sheet = opened.sheet
    table.sample = {"header": list(opened.header), "rows": opened.sample()}
    table.state = TableState.UNMAPPED
    table.save(update_fields=["sheet", "sample", "state"])


def check_table(table: TableImport, file: BinaryIO, job: Job, *, at: datetime) -> None:
    """Check every row and keep what is wrong with it; nothing is imported.

    :raises UnreadableTable: when it cannot be read to its end.
    """
    table.problems.all().delete()
    opened = open_with(file, read_mapping(table.mapping_text), at=at)
    table.sheet = opened.table.sheet
    table.sample = {"header": list(opened.table.header), "rows": []}
    check = TableCheck(opened.table, opened.reader, opened.ground)
    for findings in check.batches():
        keep_findings(table, findings)
        seen = check.checked.counts["rows"] + check.checked.counts["empty"]
        if seen > LARGEST:
            raise UnreadableTable(f"A table of more than {LARGEST:,} rows is too long: split it.")
        report_progress(job, done=seen)
    _end_check(table, check.checked, opened, at=at)


def keep_findings(table: TableImport, findings: Iterable[Finding]) -> None:
    """Keep what was found, so that the page can turn through it."""
    ImportProblem.objects.bulk_create(
        ImportProblem(
            table=table,
            number=one.number,
            column=one.fault.column[:300],
            value=one.fault.value[:300],
            sentence=one.fault.sentence[:1000],
            is_bad=one.is_bad,
        )
        for one in findings
    )


@transaction.atomic
def _end_check(table: TableImport, checked: Checked, opened: Opened, *, at: datetime) -> None:
    """Say what was found, unless another mapping was chosen meanwhile."""
    now = TableImport.objects.select_for_update(of=("self",)).get(pk=table.pk)
    if now.state != TableState.CHECKING or now.mapping_text != table.mapping_text:
        return
    table.counts = checked.counts
    table.preview = [told_of_row(one, opened.ground) for one in checked.preview]
    table.state, table.checked_at = TableState.CHECKED, at
    table.save(update_fields=["sheet", "sample", "counts", "preview", "state", "checked_at"])


def store_table(table: TableImport, file: BinaryIO, job: Job | None) -> None:
    """Store the good rows batch by batch from where the last one ended.

    Whatever ends it half-way, what is stored is known, and doing it again goes on from there.

    :raises UnreadableTable: when the table has not its columns any more.
    """
    assert table.confirmed_by is not None
    assert table.confirmed_at is not None
    mapping = read_mapping(table.mapping_text)
    opened = open_with(file, mapping, at=table.confirmed_at)
    signed = Signature(
        by=table.confirmed_by, at=table.confirmed_at, confirms=mapping.claims == "confirmed"
    )
    batch = Batch(table=table, mapping=mapping, ground=opened.ground, signed=signed)
    bad = set(table.problems.filter(is_bad=True).values_list("number", flat=True))
    done, rows = sum(table.stored.values()), opened.rows_after(table.position)
    position, total = table.position, table.counts.get("rows")
    while lines := list(islice(rows, AT_ONCE)):
        sorted_out = _sorted_out(lines, bad, opened, after=position)
        try:
            done += sum(store_batch(sorted_out, batch).values())
        except Overtaken:
            _stop_if_asked(table)
            return
        position = sorted_out.until
        if job is not None:
            report_progress(job, done=done + len(bad), total=total)
    _end(table)


def _sorted_out(lines: list[TableRow], bad: set[int], opened: Opened, *, after: int) -> Rows:
    """The good rows; one that was good when it was checked may be so no longer."""
    good: list[tuple[int, Draft]] = []
    faults: list[tuple[int, Fault]] = []
    for line in lines:
        if line.number in bad or line.is_empty:
            continue
        draft, found = opened.reader.read(line)
        faults += [(line.number, fault) for fault in found]
        if draft is not None:
            good.append((line.number, draft))
    return Rows(after=after, until=lines[-1].number, good=good, faults=faults)


@transaction.atomic
def _stop_if_asked(table: TableImport) -> None:
    now = TableImport.objects.select_for_update(of=("self",)).get(pk=table.pk)
    if now.state == TableState.STORING and now.stop_asked_at is not None:
        now.state, now.ended_at = TableState.STOPPED, now.stop_asked_at
        now.save(update_fields=["state", "ended_at"])


def _end(table: TableImport) -> None:
    from django.utils import timezone

    TableImport.objects.filter(pk=table.pk, state=TableState.STORING).update(
        state=TableState.STORED, ended_at=timezone.now()
    )
    tell_the_planner()
