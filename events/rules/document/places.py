"""Places as a document names them: coarsened, with what they lie in."""

from collections.abc import Iterable

from events.choices import PlaceLevel
from events.rules.document.names import in_languages
from events.rules.placement import placement
from events.rules.publication import Atlas, Floors, Placed, published_places


def placement_of(floors: Floors) -> str:
    """Where the event counts, by its published places."""
    shown = published_places(floors.facts.places, floors)
    pairs = [(one.code, one.role) for one in shown]
    return placement(floors.facts.type, pairs, floors.atlas.gazetteer)


def places_in_document(places: Iterable[Placed], floors: Floors) -> list[dict[str, object]]:
    """Each published place once for each role."""
    return [
        {
            "code": one.code,
            "role": one.role,
            "precision": one.precision,
            "within": list(floors.atlas.path(one.code)[:-1]),
        }
        for one in published_places(places, floors)
    ]


def place_card(code: str, atlas: Atlas, *, precision: int) -> dict[str, object]:
    """The place by its names, with the centroid of its level; the world has no point."""
    place = atlas[code]
    has_point = place.lat is not None and place.lon is not None
    return {
        "code": code,
        "level": str(place.level),
        "name": in_languages(place.names),
        "within": list(atlas.path(code)[:-1]),
        "point": [place.lon, place.lat] if has_point else None,
        "precision": 7 if place.level == PlaceLevel.WORLD else precision,
    }
