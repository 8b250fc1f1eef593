"""What a place is to an act."""

from events.choices import (
    EventType,
    Measure,
    PlaceRole,
)

from .draft import Draft
from .kinds import HELD
from .scene import Scene
from .spots import Spot
from .verbs import Kind

_ROLES: dict[str | None, dict[str, str]] = {
    EventType.RETURN_TO_ORIGIN: {
        "to": "arrival",
        "into": "arrival",
        "through": "crossing",
        "across": "crossing",
        "over": "crossing",
        "via": "crossing",
        "": "",
    },
    EventType.PUSHBACK: {"to": "arrival", "into": "arrival", "": ""},
    EventType.ARREST: {"to": "", "": "", "from": ""},
    EventType.REFUGE_ENTRY: {"": ""},
    EventType.REFUGE_DENIED: {"": ""},
    EventType.ONWARD_DEPARTURE: {"to": "arrival", "for": "arrival", "into": "arrival", "": ""},
    EventType.ARRIVAL_IN_SAFETY: {"from": "departure", "via": "", "through": "", "": ""},
}
_DEFAULT = {
    EventType.RETURN_TO_ORIGIN: PlaceRole.DEPARTURE,
    EventType.PUSHBACK: PlaceRole.DEPARTURE,
    EventType.ARREST: PlaceRole.ARREST,
    EventType.REFUGE_ENTRY: PlaceRole.REFUGE_SITE,
    EventType.REFUGE_DENIED: PlaceRole.REFUGE_SITE,
    EventType.ONWARD_DEPARTURE: PlaceRole.DEPARTURE,
    EventType.ARRIVAL_IN_SAFETY: PlaceRole.ARRIVAL,
}


def placed(scene: Scene, draft: Draft) -> list[tuple[Spot, str | None]]:
    """The places of a statement with their roles; who speaks is nowhere."""
    placed = []
    for spot in scene.spots:
        if any(one.start <= spot.start < one.end for one in scene.speakers):
            continue
        placed.append((spot, _role(scene, draft, spot)))
    return placed


def _role(scene: Scene, draft: Draft, spot: Spot) -> str | None:
    kind = draft.meaning.event_type
    if spot.country == scene.origin:
        back = draft.meaning.destination == scene.origin
        return PlaceRole.ARRIVAL if back and spot.lead in ("to", "into") else None
    holder = [act for act in scene.acts if act.end <= spot.start]
    if holder and holder[-1].kind in (Kind.ARREST, Kind.HOLD) and draft.act is not holder[-1]:
        return PlaceRole.ARREST if holder[-1].kind is Kind.ARREST else PlaceRole.DETENTION
    if draft.meaning.measure == Measure.STOCK:
        return PlaceRole.DETENTION if HELD.search(scene.text) else None
    if spot.site and kind in (EventType.REFUGE_ENTRY, EventType.REFUGE_DENIED):
        return PlaceRole.REFUGE_SITE
    by_lead = _ROLES.get(kind, {}).get(spot.lead)
    if by_lead is not None:
        return by_lead or None
    return _DEFAULT.get(EventType(kind)) if kind else None
