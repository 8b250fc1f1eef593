"""The events that may be what a claim speaks of, or the same as another event."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from events.models import Claim, Event, EventLink, NotTheSame
from events.operations.matching.nearby import nearby
from events.operations.matching.tellings import (
    Known,
    assumed_days,
    told_by_claim,
    told_by_event,
    told_by_events,
)
from events.rules.matching import Candidate, Told, rank, weigh


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One event that may be the same, with what it tells and why it is proposed."""

    event: Event
    told: Told
    candidate: Candidate


def proposals_for_claim(claim: Claim, known: Known) -> tuple[Told, list[Proposal]]:
    """What the claim tells, and the events that may be its event; those it hangs on are left out.

    So are those found not to be the same.
    """
    told = told_by_claim(claim, known)
    answered = {
        *claim.uses.values_list("event_id", flat=True),
        *claim.not_the_same.values_list("event_id", flat=True),
    }
    found = nearby(told, assumed_days(claim), known) - answered
    return told, _ranked(told, found, known)


def proposals_for_event(event: Event, known: Known) -> tuple[Told, list[Proposal]]:
    """What the event tells, and the events that may be the same or overlap with it.

    Those to which it is linked, and those found not to be the same, are left out.
    """
    told = told_by_event(event, known)
    found = nearby(told, (told.start, told.end), known) - answered_for(event)
    return told, _ranked(told, found, known)


def proposal_of(told: Told, event: Event, known: Known) -> Proposal:
    """One event that an editor looked up, weighed like a proposed one."""
    other = told_by_event(event, known)
    return Proposal(event=event, told=other, candidate=weigh(told, other))


def answered_for(event: Event) -> set[UUID]:
    """The events of which it is known how they relate to this one."""
    links = EventLink.objects.filter(Q(from_event=event) | Q(to_event=event))
    pairs = [*links.values_list("from_event", "to_event")]
    pairs += NotTheSame.objects.touching(event).values_list("event", "other_event")
    return {key for pair in pairs for key in pair if key is not None} - {event.pk}


def _ranked(told: Told, found: Collection[UUID], known: Known) -> list[Proposal]:
    others = told_by_events(found, known)
    rows = {other.id: event for event, other in others.items()}
    return [
        Proposal(event=rows[one.id], told=others[rows[one.id]], candidate=one)
        for one in rank(told, others.values())
    ]
