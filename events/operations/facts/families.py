"""The wholes an event belongs to, for the rule on small groups."""

from events.choices import LinkKind, WorkflowState
from events.models import Event
from events.rules.publication import WholeAndParts
from events.rules.publication.facts import Bounds


def families_of(event: Event) -> tuple[WholeAndParts, ...]:
    """The whole that the event is part of, and the event as a whole, with their public parts.

    The event itself counts as public: the question is what its publication would give away.
    """
    wholes = [event, *_whole_of(event)]
    families = (_family(whole, event) for whole in wholes)
    return tuple(family for family in families if family.parts)


def _whole_of(event: Event) -> list[Event]:
    links = event.links_out.filter(
        kind=LinkKind.PART_OF, to_event__state=WorkflowState.PUBLISHED
    ).select_related("to_event")
    return [link.to_event for link in links]


def _family(whole: Event, seen: Event) -> WholeAndParts:
    links = whole.links_in.filter(kind=LinkKind.PART_OF).select_related("from_event")
    parts = [link.from_event for link in links]
    return WholeAndParts(
        whole=_bounds(whole),
        parts=tuple(
            _bounds(part)
            for part in parts
            if part.pk == seen.pk or part.state == WorkflowState.PUBLISHED
        ),
    )


def _bounds(event: Event) -> Bounds:
    return Bounds(low=event.low, high=event.high, high_open=event.high_open)
