"""Which of an event's places say where it counts."""

from collections.abc import Iterable

from events.choices import EventType, PlaceRole

from .gazetteer import Gazetteer

_LEAVING = (
    frozenset({PlaceRole.DEPARTURE.value}),
    frozenset({PlaceRole.CROSSING.value, PlaceRole.HANDOVER.value}),
    frozenset({PlaceRole.DETENTION.value}),
    frozenset({PlaceRole.ARREST.value}),
)
_REFUGE = (frozenset({PlaceRole.REFUGE_SITE.value}),)

# For each type the roles that are asked in turn; the first that an event has decides.
PRIMARY_ROLES: dict[str, tuple[frozenset[str], ...]] = {
    EventType.RETURN_TO_ORIGIN.value: _LEAVING,
    EventType.PUSHBACK.value: _LEAVING,
    EventType.ARREST.value: (frozenset({PlaceRole.ARREST.value}),),
    EventType.REFUGE_ENTRY.value: _REFUGE,
    EventType.REFUGE_DENIED.value: _REFUGE,
    EventType.ONWARD_DEPARTURE.value: (frozenset({PlaceRole.DEPARTURE.value}), *_REFUGE),
    EventType.ARRIVAL_IN_SAFETY.value: (frozenset({PlaceRole.ARRIVAL.value}),),
}


def primary_places(event_type: str, places: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The codes that place an event of this type, from its pairs of (code, role); none if none fits.

    :raises ValueError: when the type is unknown.
    """
    if event_type not in PRIMARY_ROLES:
        raise ValueError(f"“{event_type}” is no type of event; known: {', '.join(PRIMARY_ROLES)}.")
    listed = list(places)
    for roles in PRIMARY_ROLES[event_type]:
        fitting = tuple(dict.fromkeys(code for code, role in listed if role in roles))
        if fitting:
            return fitting
    return ()


def placement(event_type: str, places: Iterable[tuple[str, str]], gazetteer: Gazetteer) -> str:
    """The region where an event counts: the lowest common ancestor of its primary places.

    A site counts at its parent; an event without a primary place counts for the world only.

    :raises UnknownPlace:
    """
    primary = primary_places(event_type, places)
    return gazetteer.region(gazetteer.lowest_common_ancestor(primary))
