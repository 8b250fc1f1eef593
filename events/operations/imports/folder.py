"""Reading the files of a record, and refusing them whole when they do not hang together."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from events.operations.errors import Problem, Refused

Row = Mapping[str, Any]
KINDS = ("places", "sources", "articles", "claims", "events", "links", "reference_figures")
# Each field that names a row of another file.
REFERENCES: dict[str, dict[str, str]] = {
    "places": {"parent": "places"},
    "sources": {"same_voice_as": "sources"},
    "articles": {
        "publisher": "sources",
        "syndicated_from": "articles",
        "original_publisher": "sources",
        "duplicate_of": "articles",
    },
    "claims": {"article": "articles", "speaker": "sources"},
    "events": {},
    "links": {"from": "events", "to": "events"},
    "reference_figures": {"place": "places", "source": "sources"},
}
# Each list of rows or codes that name a row of another file.
LISTS: dict[str, tuple[tuple[str, str | None, str], ...]] = {
    "places": (("pairs_with", None, "places"),),
    "claims": (("places", "place", "places"),),
    "events": (
        ("places", "place", "places"),
        ("claims", "claim", "claims"),
        ("official_denials", "source", "sources"),
    ),
    "reference_figures": (("claims", None, "claims"), ("reconciles", None, "events")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """The rows of every file by their kind, in the order of the file."""

    rows: Mapping[str, list[Row]]

    def __getitem__(self, kind: str) -> list[Row]:
        return self.rows[kind]


def read_folder(path: Path) -> Folder:
    """Read a record; a file that is missing holds no rows.

    :raises Refused: naming file, code and field of everything that is wrong.
    """
    if not path.is_dir():
        raise Refused.because(
            "folder", f"There is no folder {path}: name one in the format of data/."
        )
    rows = {kind: _read(path / f"{kind}.json") for kind in KINDS}
    if problems := [*_problems(rows)]:
        raise Refused(problems)
    return Folder(rows=rows)


def _read(file: Path) -> list[Row]:
    if not file.exists():
        return []
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Refused.because(file.name, f"{file.name} is no JSON: {error}.") from error
    if not isinstance(rows, list) or not all(
        isinstance(row, dict) and "code" in row for row in rows
    ):
        raise Refused.because(
            file.name, f"{file.name} must be a list of objects, each with a code."
        )
    return rows


def _problems(rows: Mapping[str, list[Row]]) -> Iterator[Problem]:
    codes = {kind: {row["code"] for row in listed} for kind, listed in rows.items()}
    for kind, listed in rows.items():
        if len(codes[kind]) < len(listed):
            yield Problem(field=kind, sentence=f"{kind}.json uses a code twice.")
        for row in listed:
            for field, code, target in _references(kind, row):
                if code not in codes[target]:
                    sentence = f"{kind}.json, {row['code']}, {field}: no {code!r} in {target}.json."
                    yield Problem(field=f"{kind}.{row['code']}.{field}", sentence=sentence)


def _references(kind: str, row: Row) -> Iterator[tuple[str, str, str]]:
    """Each (field, code, kind of row) that a row names."""
    for field, target in REFERENCES[kind].items():
        if row.get(field) is not None:
            yield field, row[field], target
    for field, inner, target in LISTS.get(kind, ()):
        for item in row.get(field) or ():
            yield field, item[inner] if inner else item, target
