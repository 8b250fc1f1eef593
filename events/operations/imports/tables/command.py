"""The same in one go, for a command: a file that lies beside it, checked and stored."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.contrib.auth.models import User

from events.choices import TableState
from events.models import TableImport
from events.operations.errors import Refused
from events.operations.imports.people import importer
from events.operations.imports.tables.checking import Checked, Finding, TableCheck
from events.operations.imports.tables.mappings import readable
from events.operations.imports.tables.opened import open_with
from events.operations.imports.tables.passes import keep_findings, store_table
from events.rules.tables import UnreadableTable

MEGABYTE = 1_000_000
Told = Callable[[Finding], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """A file that lies beside the program, with the mapping by which it is read."""

    path: Path
    mapping: str


def check_file(*, file: TableFile, told: Told, at: datetime) -> Checked:
    """Check every row and store nothing at all; what is found is told one by one.

    :raises Refused: when file or mapping cannot be read.
    """
    mapping = readable(file.mapping)
    try:
        with file.path.open("rb") as content:
            opened = open_with(content, mapping, at=at)
            check = TableCheck(opened.table, opened.reader, opened.ground)
            for findings in check.batches():
                for one in findings:
                    told(one)
    except (UnreadableTable, OSError) as error:
        raise Refused.because("file", f"{file.path.name}: {error}") from error
    return check.checked


def import_file(
    *,
    file: TableFile,
    checked: Checked,
    findings: list[Finding],
    by: User | None,
    at: datetime,
) -> TableImport:
    """Store the good rows of a file that was checked, and keep who did so and what was found.

    :param by: whose name the drafts bear; an account of the system when None.
    :raises Refused: when a bad row stops the import.
    """
    mapping, person = readable(file.mapping), by or importer()
    if checked.counts["bad"] and mapping.on_bad == "stop":
        raise Refused.because(
            "file", 'Bad rows stop the import: mend them, or set on_bad = "skip".'
        )
    with file.path.open("rb") as content:
        table = TableImport.objects.create(
            file_name=file.path.name[-255:],
            size=file.path.stat().st_size,
            sha256=_digest(content),
            mapping_text=file.mapping,
            dataset=mapping.dataset,
            state=TableState.STORING,
            counts=checked.counts,
            asked_by=person,
            asked_at=at,
            checked_at=at,
            confirmed_by=person,
            confirmed_at=at,
            removed_at=at,
        )
        keep_findings(table, findings)
        store_table(table, content, None)
    table.refresh_from_db()
    return table


def _digest(content: BinaryIO) -> str:
    digest = hashlib.sha256()
    while piece := content.read(MEGABYTE):
        digest.update(piece)
    content.seek(0)
    return digest.hexdigest()
