"""What a place is to an act, from how the sentence relates the two."""

from collections.abc import Mapping

from events.choices import EventType, PlaceLevel, PlaceRole
from events.rules.extraction.suggestion import SuggestedPlace

from .found import Act, FoundPlace

RETURNS = frozenset({EventType.RETURN_TO_ORIGIN, EventType.PUSHBACK})
REFUGE = frozenset({EventType.REFUGE_ENTRY, EventType.REFUGE_DENIED})
PRECISION: Mapping[str | None, int] = {
    PlaceLevel.SITE: 1,
    PlaceLevel.CITY: 1,
    PlaceLevel.ADMIN2: 3,
    PlaceLevel.ADMIN1: 4,
}
COUNTRY_ONLY = 6
_MOVING: Mapping[str, PlaceRole] = {
    "from": PlaceRole.DEPARTURE,
    "at": PlaceRole.DEPARTURE,
    "of": PlaceRole.DEPARTURE,
    "through": PlaceRole.CROSSING,
    "to": PlaceRole.ARRIVAL,
}


def suggested_place(place: FoundPlace, act: Act, sentence: str, origin: str) -> SuggestedPlace:
    return SuggestedPlace(
        as_written=sentence[place.start : place.end],
        code=place.code,
        role=role_of(place, act, origin),
        precision=PRECISION.get(place.level, COUNTRY_ONLY),
    )


def role_of(place: FoundPlace, act: Act, origin: str) -> PlaceRole | None:
    """The role of a place in an act; None where the words do not tell."""
    home = place.country == origin
    if act.event_type == EventType.ARREST:
        return _of_arrest(act) if not home and place.relation != "to" else None
    if act.event_type in REFUGE:
        return PlaceRole.ORIGIN if home else _of_refuge(place)
    if act.event_type == EventType.ARRIVAL_IN_SAFETY and place.relation in ("at", "of"):
        if home:
            return PlaceRole.ORIGIN
        return PlaceRole.ARRIVAL if _is_destination(place, act) else None
    if home:
        return PlaceRole.ARRIVAL if act.event_type in RETURNS else PlaceRole.ORIGIN
    if _is_destination(place, act):
        return PlaceRole.ARRIVAL
    return _MOVING.get(place.relation)


def _of_refuge(place: FoundPlace) -> PlaceRole | None:
    """A country that is only named beside the act is not where refuge was sought."""
    loose = place.relation == "of" and place.level == PlaceLevel.COUNTRY
    return None if loose else PlaceRole.REFUGE_SITE


def _of_arrest(act: Act) -> PlaceRole:
    return PlaceRole.DETENTION if act.lasting else PlaceRole.ARREST


def _is_destination(place: FoundPlace, act: Act) -> bool:
    return act.destination is not None and (place.country or "").upper() == act.destination
