"""What a load has done, and what it refused."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from events.models import ImportedRow
from events.operations.imports.folder import Row

# Called with what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


@dataclass(slots=True)
class Loaded:
    """How many rows of each kind were added, changed or skipped, and what was refused and why."""

    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    waiting: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    published: int = 0


class Memory:
    """What was loaded before, by the hash of what each row said."""

    def __init__(self, loaded: Loaded, at: datetime) -> None:
        self.loaded, self.at = loaded, at
        self._kept: list[ImportedRow] = []
        self._held = {(row.kind, row.code): row.digest for row in ImportedRow.objects.all()}

    def says_the_same(self, kind: str, row: Row) -> bool:
        """Tell whether this very row was loaded before, and count it as skipped if so."""
        same = self._held.get((kind, row["code"])) == digest_of(row)
        if same:
            self.loaded.skipped[kind] += 1
        return same

    def keep(self, kind: str, row: Row) -> None:
        """Remember a row that was just loaded."""
        was_held = (kind, row["code"]) in self._held
        (self.loaded.changed if was_held else self.loaded.added)[kind] += 1
        self._kept.append(
            ImportedRow(kind=kind, code=row["code"], digest=digest_of(row), loaded_at=self.at)
        )

    def store(self) -> None:
        """Write down what was kept in mind, at the end of a load."""
        ImportedRow.objects.bulk_create(
            self._kept,
            update_conflicts=True,
            unique_fields=["kind", "code"],
            update_fields=["digest", "loaded_at"],
        )


def digest_of(row: Row) -> str:
    """The same for rows that say the same; what a row expects of the rules is no part of it."""
    said = {name: value for name, value in row.items() if name != "expected"}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
