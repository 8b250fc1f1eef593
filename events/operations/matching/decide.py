"""Deciding what a claim's event is, and how it relates to others, in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import LinkKind, WorkflowState
from events.models import Claim, Event, EventClaim, EventLink, NotTheSame
from events.operations.because import explained
from events.operations.errors import Refused
from events.operations.events import adjudicate_event, attach_claim, create_event
from events.operations.links import link_events
from events.operations.placing import Placing
from events.rules.matching import Relating
from events.rules.sentence import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another event, how the first relates to it, and why that is thought."""

    event: Event
    how: Relating
    rationale: str = ""


@transaction.atomic
@explained
def attach_to_match(
    *,
    claim: Claim,
    event: Event,
    relation: str,
    by: User,
    at: datetime,
    acknowledges: bool = False,
    because: str = "",
) -> EventClaim:
    """Say that this is the event a claim speaks of, and decide its number anew.

    A finding that it is not is thereby taken back. Saying it twice is harmless.

    :raises Refused: when the event was merged or withdrawn meanwhile, is public and no reason is
        given, or the claim cannot be attached.
    """
    event = open_event(event)
    use = attach_claim(
        event=event,
        claim=claim,
        relation=relation,
        acknowledges=acknowledges,
        by=by,
        at=at,
        because=because,
    )
    NotTheSame.objects.filter(event=event, claim=claim).delete()
    _adjudicate(event, by=by, at=at)
    return use


@transaction.atomic
@explained
def make_event_of_claim(
    *,
    claim: Claim,
    type: str,  # noqa: A002 # the name of the field
    places: Sequence[Placing],
    relation: str,
    by: User,
    at: datetime,
    acknowledges: bool = False,
    related: Sequence[Related] = (),
    uses_seen: int | None = None,
    because: str = "",
    **fields: Any,
) -> Event:
    """Make an event of what a claim says, hang the claim on it, and relate it to others: all or nothing.

    :param uses_seen: on how many events the claim hung when the form was opened.
    :raises Refused: naming each field that is wrong, the event that changed meanwhile, or the event
        that somebody attached the claim to.
    """
    # Two editors, or one impatient one, would else make the same event twice.
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    _refuse_if_used(claim, uses_seen)
    event = create_event(type=type, places=places, by=by, at=at, **fields)
    attach_claim(
        event=event, claim=claim, relation=relation, acknowledges=acknowledges, by=by, at=at
    )
    for one in related:
        relate_events(event=event, related=one, by=by, at=at, because=because)
    return adjudicate_event(event=event, by=by, at=at)


@transaction.atomic
@explained
def relate_events(
    *, event: Event, related: Related, by: User, at: datetime, because: str = ""
) -> EventLink:
    """Link an event with one that was compared to it. Doing it twice is harmless.

    :raises Refused: when either was merged or withdrawn meanwhile, or they do not fit: types, dates,
        places, a circle, a second whole.
    """
    # Locked in one order, so that two editors cannot wait for each other.
    for one in sorted((event, related.event), key=lambda row: row.pk):
        open_event(one)
    first, second = event, related.event
    if related.how.turned:
        first, second = second, first
    if related.how.kind == LinkKind.POSSIBLY_SAME_AS:
        NotTheSame.objects.between(first, second).delete()
    return link_events(
        from_event=first,
        to_event=second,
        kind=related.how.kind,
        working=related.how.working,
        rationale=related.rationale.strip(),
        by=by,
        at=at,
        because=because,
    )


def open_event(event: Event) -> Event:
    """The event as it is now, locked.

    :raises Refused: when it was merged or withdrawn.
    """
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    if event.state == WorkflowState.MERGED:
        words = "“{event}” was merged into “{survivor}”: choose that one."
        told = Sentence(words, event=str(event), survivor=str(event.merged_into))
        raise Refused.because("event", told)
    if event.state == WorkflowState.WITHDRAWN:
        words = "“{event}” was withdrawn: open its page if it is to come back."
        raise Refused.because("event", Sentence(words, event=str(event)))
    return event


def _refuse_if_used(claim: Claim, uses_seen: int | None) -> None:
    uses = list(claim.uses.select_related("event").order_by("-pk"))
    if uses_seen is not None and len(uses) > uses_seen:
        words = (
            "Meanwhile the claim was attached to “{event}”: look at that event before another is "
            "made."
        )
        raise Refused.because("claim", Sentence(words, event=str(uses[0].event)))


def _adjudicate(event: Event, *, by: User, at: datetime) -> None:
    """An override that does not fit any more is left for an editor, on the page of the event."""
    try:
        adjudicate_event(event=event, by=by, at=at)
    except Refused:
        return
