"""Whether two tellings are of one kind of act."""

from events.choices import EventType, Occurrence, Volition

from .reason import Reason
from .told import Told

# What may follow for the same people, so that the second continues the first.
FOLLOWING: dict[str, frozenset[str]] = {
    EventType.ARREST: frozenset({EventType.RETURN_TO_ORIGIN, EventType.PUSHBACK}),
    EventType.REFUGE_DENIED: frozenset({EventType.ARREST, EventType.RETURN_TO_ORIGIN}),
    EventType.PUSHBACK: frozenset({EventType.ARREST, EventType.RETURN_TO_ORIGIN}),
    EventType.REFUGE_ENTRY: frozenset(
        {EventType.ONWARD_DEPARTURE, EventType.ARRIVAL_IN_SAFETY, EventType.REFUGE_DENIED}
    ),
    EventType.ONWARD_DEPARTURE: frozenset({EventType.ARRIVAL_IN_SAFETY}),
}
# A volition that does not contradict another.
UNSURE = frozenset({None, Volition.UNKNOWN.value, Volition.DISPUTED.value})
OTHER_ACT = -60


def related_types(kind: str) -> frozenset[str]:
    """The type itself and those that may come before or after it for the same people."""
    before = {one for one, following in FOLLOWING.items() if kind in following}
    return frozenset({kind, *before, *FOLLOWING.get(kind, ())})


def follows(one: Told, other: Told) -> bool:
    """Whether the first may be what came next for the people of the second."""
    return one.type in FOLLOWING.get(other.type, ())


def compare_acts(one: Told, other: Told) -> list[Reason]:
    """Reasons from type, volition, destination and whether it is a plan."""
    return [*_type(one, other), *_destination(one, other), *_plan(one, other)]


def _type(one: Told, other: Told) -> list[Reason]:
    if one.type == other.type:
        return [_volition(one, other)]
    if follows(one, other) or follows(other, one):
        return [Reason(code="may_continue", weight=-6, given={"type": other.type})]
    return [Reason(code="other_type", weight=OTHER_ACT, given={"type": other.type})]


def _volition(one: Told, other: Told) -> Reason:
    if one.volition == other.volition:
        return Reason(code="same_type", weight=12)
    given = {"ours": one.volition, "theirs": other.volition}
    if one.volition in UNSURE or other.volition in UNSURE:
        return Reason(code="volition_unsure", weight=6, given=given)
    return Reason(code="other_volition", weight=-20, given=given)


def _destination(one: Told, other: Told) -> list[Reason]:
    if not (one.destination and other.destination) or one.type != other.type:
        return []
    if one.destination == other.destination:
        return [Reason(code="same_destination", weight=3, given={"country": one.destination})]
    return [Reason(code="other_destination", weight=-15, given={"country": other.destination})]


def _plan(one: Told, other: Told) -> list[Reason]:
    """A plan and what came of it are two events."""
    planned = [told.occurrence == Occurrence.PLANNED for told in (one, other)]
    return [Reason(code="plan_and_act", weight=-4)] if any(planned) and not all(planned) else []
