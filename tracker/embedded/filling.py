"""Bringing the database up to date, and the record into it."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tracker.embedded.errors import CannotStart
from tracker.embedded.places import Home

Say = Callable[[str], None]


def migrate(say: Say) -> None:
    """Apply what waits, keep permissions and roles as this version knows them, make the cache."""
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        say(f"Making the tables: {len(waiting)} steps")
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def refuse_missing_record(record: Path | None) -> None:
    if record is not None and not (record / "events.json").is_file():
        raise CannotStart(
            f"RECORD, {record}, is not the folder of a record: it has no events.json. "
            "Leave RECORD out for the shipped one, or start with an empty desk: RECORD= make run"
        )


def load(record: Path, home: Home, say: Say) -> None:
    """Load a record unless this very one was loaded into this database before.

    :raises CannotStart: when it is refused.
    """
    print_of_record = fingerprint(record)
    if home.loaded_record.exists() and home.loaded_record.read_text() == print_of_record:
        return
    say(f"Loading the record of {record}")
    try:
        call_command("load_record", str(record))
    except CommandError as error:
        raise CannotStart(
            f"The record of {record} was refused. {error}\nMend it, or start with an empty desk: "
            "RECORD= make run"
        ) from error
    home.loaded_record.write_text(print_of_record)


def fingerprint(record: Path) -> str:
    """A digest of the record's files: names and contents."""
    digest = hashlib.sha256(str(record).encode())
    for file in sorted(record.glob("*.json")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
