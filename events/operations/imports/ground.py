"""Loading places and sources."""

from typing import Any

from events.models import Place, Source
from events.operations.gazetteer import save_place, save_source
from events.operations.imports.folder import Folder, Row
from events.operations.imports.people import Signatories
from events.operations.imports.progress import Memory
from events.operations.imports.rows import told_by_row

SAME = [
    "code",
    "level",
    "name_en",
    "name_ko",
    "name_zh_hans",
    "name_zh_hant",
    "aliases",
    "iso3166_1",
    "iso3166_2",
    "geonames_id",
    "lat",
    "lon",
    "coord_basis",
    "public_level",
    "officially_public",
]
SOURCE_SAME = [
    "code",
    "name_en",
    "name_ko",
    "name_zh",
    "aliases",
    "kind",
    "country",
    "reliability",
    "reliability_basis",
    "is_responsible_party",
    "confidential",
]


def load_places(folder: Folder, memory: Memory, people: Signatories) -> None:
    """Places before what lies in them; the two banks of a crossing once both are there."""
    changed = [
        row
        for row in _parents_first(folder["places"], "parent")
        if not memory.says_the_same("places", row)
    ]
    for row in changed:
        with told_by_row("places", row):
            place = Place.objects.filter(code=row["code"]).first() or Place()
            _fill(place, row, SAME)
            place.parent = Place.objects.get(code=row["parent"]) if row["parent"] else None
            save_place(place=place, by=people.author, at=memory.at)
        memory.keep("places", row)
    for row in changed:
        place = Place.objects.get(code=row["code"])
        place.pairs_with.set(Place.objects.filter(code__in=row.get("pairs_with") or ()))


def load_sources(folder: Folder, memory: Memory, people: Signatories) -> None:
    """Sources after the one whose voice they share."""
    for row in _parents_first(folder["sources"], "same_voice_as"):
        if memory.says_the_same("sources", row):
            continue
        with told_by_row("sources", row):
            source = Source.objects.filter(code=row["code"]).first() or Source()
            _fill(source, row, SOURCE_SAME)
            root = row["same_voice_as"]
            source.same_voice_as = Source.objects.get(code=root) if root else None
            save_source(source=source, by=people.author, at=memory.at)
        memory.keep("sources", row)


def _fill(model: Place | Source, row: Row, names: list[str]) -> None:
    for name in names:
        field: Any = model._meta.get_field(name)
        value = row.get(name)
        setattr(model, name, "" if value is None and not field.null else value)


def _parents_first(rows: list[Row], parent: str) -> list[Row]:
    by_code = {row["code"]: row for row in rows}
    ordered: dict[str, Row] = {}

    def take(row: Row) -> None:
        if row["code"] in ordered:
            return
        above = by_code.get(row.get(parent) or "")
        if above is not None and above is not row:
            take(above)
        ordered[row["code"]] = row

    for row in rows:
        take(row)
    return list(ordered.values())
