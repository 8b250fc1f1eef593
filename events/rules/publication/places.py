"""The places of an event as they may be shown."""

from collections.abc import Iterable

from events.choices import PlaceLevel
from events.rules.publication.atlas import Atlas
from events.rules.publication.facts import Placed
from events.rules.publication.floors import Floors

# The best precision that a level can carry (UCDP's where_prec).
PRECISION: dict[str, int] = {
    PlaceLevel.WORLD: 7,
    PlaceLevel.COUNTRY: 6,
    PlaceLevel.ADMIN1: 4,
    PlaceLevel.ADMIN2: 3,
    PlaceLevel.CITY: 1,
    PlaceLevel.SITE: 1,
}


def published_places(places: Iterable[Placed], floors: Floors) -> tuple[Placed, ...]:
    """Coarsen every place; those that become one are one, so that their number reveals nothing."""
    precisions: dict[tuple[str, str], int] = {}
    for one in places:
        code = floors.published(one.code, one.role)
        key = (code, str(one.role))
        precisions[key] = max(precisions.get(key, 0), _precision(one, code, floors.atlas))
    return tuple(
        Placed(code=code, role=role, precision=precision)
        for (code, role), precision in sorted(precisions.items())
    )


def _precision(place: Placed, shown: str, atlas: Atlas) -> int:
    if shown == place.code:
        return place.precision
    return max(place.precision, PRECISION[atlas.level(shown)])
