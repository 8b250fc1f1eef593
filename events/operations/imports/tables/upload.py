"""Taking a file, and giving it back to the worker."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import BinaryIO

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from events.choices import JobKind, TableState
from events.models import ImportMapping, ImportProblem, Job, TableChunk, TableImport
from events.operations.errors import Refused
from events.operations.imports.tables.mappings import readable
from events.operations.jobs import ask_for
from events.rules.texts import hidden_fault

MEGABYTE = 1_000_000
LONGEST_NAME = 255


@transaction.atomic
def take_table(
    *,
    file_name: str,
    pieces: Iterable[bytes],
    by: User,
    at: datetime,
    mapping: ImportMapping | None = None,
    written: Mapping[str, str] | None = None,
) -> TableImport:
    """Keep a file for the worker, which checks it if it knows the mapping and else only opens it.

    Nothing of it is imported before somebody confirms.

    :param pieces: the content in pieces of at most a few megabytes.
    :param written: ``encoding``, ``delimiter`` and ``sheet``, where they are known.
    :raises Refused: when it is empty or larger than the setting allows.
    """
    name = file_name.strip()[-LONGEST_NAME:] or "table"
    if fault := hidden_fault(name):
        raise Refused.because("file", fault)
    table = TableImport(
        file_name=name, size=0, sha256="", written=dict(written or {}), asked_by=by, asked_at=at
    )
    if mapping is not None:
        _map(table, mapping.name, mapping.text)
    table.save(force_insert=True)
    _keep(table, pieces)
    ask_for_work(table, by=by, at=at)
    return table


@transaction.atomic
def map_table(*, table: TableImport, name: str, text: str, by: User, at: datetime) -> TableImport:
    """Read the table by this mapping, and check it anew. What was found before is forgotten.

    :raises Refused: when the mapping is wrong, the import has begun, or the file is kept no longer.
    """
    table = TableImport.objects.select_for_update(of=("self",)).get(pk=table.pk)
    if table.confirmed_at is not None:
        raise Refused.because("text", "This import has begun: upload the file once more.")
    if table.removed_at is not None:
        raise Refused.because("text", "This file is kept no longer: upload it once more.")
    _map(table, name, text)
    table.save()
    ask_for_work(table, by=by, at=at)
    return table


def ask_for_work(table: TableImport, *, by: User, at: datetime) -> Job:
    """Leave a job for what is next. Each has a subject of its own, so that none waits for an old one."""
    subject = f"{table.pk}:{table.state}:{at.timestamp():.6f}"
    return ask_for(JobKind.IMPORT_TABLE, subject=subject, by=by, at=at)


def _map(table: TableImport, name: str, text: str) -> None:
    table.dataset = readable(text).dataset
    table.mapping_name, table.mapping_text = name, text
    table.state, table.trouble = TableState.CHECKING, ""


def _keep(table: TableImport, pieces: Iterable[bytes]) -> None:
    digest, largest = hashlib.sha256(), settings.IMPORT_MAX_MEGABYTES
    for number, piece in enumerate(pieces):
        digest.update(piece)
        table.size += len(piece)
        if table.size > largest * MEGABYTE:
            sentence = (
                f"The file is larger than {largest} MB: split it, or raise IMPORT_MAX_MEGABYTES."
            )
            raise Refused.because("file", sentence)
        TableChunk.objects.create(table=table, number=number, content=piece)
    if not table.size:
        raise Refused.because("file", "This file is empty: choose the one that holds the table.")
    table.sha256 = digest.hexdigest()
    table.save(update_fields=["size", "sha256"])


@contextmanager
def kept_file(table: TableImport) -> Iterator[BinaryIO]:
    """The content once more, as a file on disk that goes when it has been read."""
    with tempfile.TemporaryFile() as file:
        for content in (
            table.chunks.order_by("number").values_list("content", flat=True).iterator(1)
        ):
            file.write(content)
        file.seek(0)
        yield file


def forget_tables(*, before: datetime, at: datetime) -> int:
    """Remove the files uploaded before a moment, and what was found in them; return how many.

    What was imported, by whom and when, stays.
    """
    old = TableImport.objects.filter(asked_at__lt=before, removed_at=None)
    old = old.exclude(state__in=[TableState.STORING, TableState.UNDOING])
    keys = list(old.values_list("pk", flat=True))
    TableChunk.objects.filter(table__in=keys).delete()
    ImportProblem.objects.filter(table__in=keys).delete()
    return TableImport.objects.filter(pk__in=keys).update(removed_at=at, preview=[], sample={})
