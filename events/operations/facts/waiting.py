"""What many events wait for, read in a few queries however many they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from events.choices import LinkKind, WorkflowState
from events.models import Event, EventClaim, EventLink
from events.operations.facts.claims import FOLLOWED, claim_facts
from events.rules.publication import (
    ClaimFacts,
    Embargo,
    EventFacts,
    SourceFacts,
    embargo,
    embargo_parts,
)

Sources = Mapping[str, SourceFacts]


def embargoes_of(events: Iterable[Event], sources: Sources) -> dict[UUID, Embargo]:
    """By event what it waits for longest; events that wait for nothing are left out."""
    waits = {facts.id: embargo(facts, sources=sources) for facts in _waiting_facts(list(events))}
    return {UUID(key): wait for key, wait in waits.items() if wait is not None}


def waiting_parts(event: Event, sources: Sources) -> tuple[Embargo, ...]:
    """Each thing that one event waits for, over or not."""
    return embargo_parts(_waiting_facts([event])[0], sources=sources)


def _waiting_facts(events: list[Event]) -> list[EventFacts]:
    """The facts that an embargo rests on, and no others."""
    claims, outcomes = _claims(events), _with_public_outcome(events)
    return [
        EventFacts(
            id=str(event.pk),
            slug=event.code,
            type=event.type,
            occurrence=event.occurrence,
            date_end=event.date_end,
            people_still_inside=event.people_still_inside,
            outcome_public_on=event.outcome_public_on,
            outcome_published=event.pk in outcomes,
            held_until=event.held_until,
            held_because=event.held_because,
            claims=tuple(claims[event.pk]),
        )
        for event in events
    ]


def _claims(events: list[Event]) -> dict[UUID, list[ClaimFacts]]:
    uses = EventClaim.objects.filter(event__in=events).order_by("id")
    rows = uses.select_related(*(f"claim__{path}" for path in FOLLOWED))
    by_event: dict[UUID, list[ClaimFacts]] = defaultdict(list)
    for use in rows.prefetch_related("claim__places__place"):
        by_event[use.event_id].append(claim_facts(use.claim, relation=use.relation))
    return by_event


def _with_public_outcome(events: list[Event]) -> set[UUID]:
    links = EventLink.objects.filter(
        to_event__in=events, kind=LinkKind.OUTCOME_OF, from_event__state=WorkflowState.PUBLISHED
    )
    return set(links.values_list("to_event_id", flat=True))
