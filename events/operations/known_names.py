"""The names that a reading of a text may recognise: those of the desk, else the shipped ones."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, InterfaceError

from events.models import Place, Source
from events.rules.extraction import Gazetteer, KnownPlace, KnownSource

PLACE_NAMES = ("name_en", "name_ko", "name_zh_hans", "name_zh_hant")
SOURCE_NAMES = ("name_en", "name_ko", "name_zh")


def known_names() -> Gazetteer:
    """Return the places and sources of the database, or of ``data/`` where it has none or is away."""
    try:
        places = list(
            Place.objects.values("code", "level", "parent__code", "aliases", *PLACE_NAMES)
        )
        sources = list(Source.objects.values("code", "kind", "aliases", *SOURCE_NAMES))
    except (DatabaseError, InterfaceError):
        places, sources = [], []
    if not places:
        return shipped_names()
    for place in places:
        place["parent"] = place["parent__code"]
    return _gazetteer(places, sources or _shipped("sources"))


def shipped_names() -> Gazetteer:
    """Return the places and sources of ``data/``."""
    return _gazetteer(_shipped("places"), _shipped("sources"))


def _shipped(kind: str) -> list[dict[str, Any]]:
    path = Path(settings.BASE_DIR) / "data" / f"{kind}.json"
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return rows


def _gazetteer(
    places: Iterable[Mapping[str, Any]], sources: Iterable[Mapping[str, Any]]
) -> Gazetteer:
    return Gazetteer(
        origin=settings.COUNTRY_OF_ORIGIN,
        places=tuple(
            KnownPlace(
                code=place["code"],
                level=place["level"],
                parent=place["parent"],
                names=_spellings(place, PLACE_NAMES),
            )
            for place in places
        ),
        sources=tuple(
            KnownSource(
                code=source["code"], kind=source["kind"], names=_spellings(source, SOURCE_NAMES)
            )
            for source in sources
        ),
    )


def _spellings(row: Mapping[str, Any], fields: Iterable[str]) -> tuple[str, ...]:
    names = [*(row[field] for field in fields), *row["aliases"]]
    return tuple(dict.fromkeys(name for name in names if name))
