"""The cards of the places and sources that a document names."""

from collections.abc import Iterator, Mapping
from typing import Any

from events.models import PlaceCard, SourceCard
from events.operations.facts import Ground
from events.operations.record.head import Turn
from events.rules.document import place_card, source_card
from events.rules.publication import Atlas, SourceFacts
from events.rules.publication.places import PRECISION


def write_cards(document: Mapping[str, Any], *, turn: Turn, ground: Ground) -> None:
    """Add a new version of each card that the document needs and that says something new."""
    places = {code: _of_place(code, ground.atlas) for code in _place_codes(document)}
    sources = {code: _of_source(ground.sources[code]) for code in _source_codes(document)}
    _replace(PlaceCard, places, turn)
    _replace(SourceCard, sources, turn)


def _replace(model: Any, wanted: Mapping[str, dict[str, Any]], turn: Turn) -> None:
    held = {card.code: card for card in model.objects.filter(code__in=wanted, valid_until=None)}
    changed = {
        code: columns
        for code, columns in wanted.items()
        if code not in held or held[code].document != columns["document"]
    }
    model.objects.filter(code__in=changed, valid_until=None).update(valid_until=turn.valid_from)
    model.objects.bulk_create(
        model(code=code, position=turn.position, valid_from=turn.valid_from, **columns)
        for code, columns in sorted(changed.items())
    )


def _of_place(code: str, atlas: Atlas) -> dict[str, Any]:
    level = atlas.level(code)
    card = place_card(code, atlas, precision=PRECISION[level])
    return {"document": card, "level": level, "path": list(atlas.path(code))}


def _of_source(source: SourceFacts) -> dict[str, Any]:
    card = source_card(source) | {
        "country": source.country,
        "reliability_basis": source.basis,
        "is_responsible_party": source.is_responsible_party,
    }
    return {"document": card, "kind": source.kind}


def _place_codes(value: object) -> set[str]:
    """Every place the document names, with what it lies in."""
    return {
        code
        for inner in _dicts(value)
        if "within" in inner and "code" in inner
        for code in (*inner["within"], inner["code"])
    }


def _source_codes(value: object) -> set[str]:
    return {
        inner["code"] for inner in _dicts(value) if "reliability" in inner and "code" in inner
    } | {inner["publisher"]["code"] for inner in _dicts(value) if _has_publisher(inner)}


def _has_publisher(value: Mapping[str, Any]) -> bool:
    return isinstance(value.get("publisher"), dict) and "code" in value["publisher"]


def _dicts(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _dicts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _dicts(inner)
