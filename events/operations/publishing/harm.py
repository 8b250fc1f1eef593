"""Withdrawing and correcting what could hurt somebody."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ChangeReason, HarmDecision, NoticeKind, SubjectKind, WorkflowState
from events.models import Address, Edition, Event
from events.operations.errors import Problem
from events.operations.facts import read_ground
from events.operations.notices import authors_of, tell
from events.operations.publishing.correct import correct_event
from events.operations.publishing.editions import open_edition, take_down
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import NotReadyToPublish, WrongState
from events.operations.publishing.withdraw import require_note, with_note
from events.operations.record import seal_editions
from events.operations.totals import recompute_stale_totals


@transaction.atomic
def withdraw_for_harm(
    *, event: Event, note: str, by: User, second: User, at: datetime, retire_address: bool = False
) -> Edition:
    """Withdraw an event and erase what its editions said, in one action of two people.

    An event that was withdrawn before is sealed all the same. Sealing twice is harmless.

    :param note: why, for the desk only.
    :param retire_address: its address names more than may be known: it is never shown again.
    :raises WrongState: when it was never public.
    """
    _require_two(by, second)
    require_note(note)
    event = locked(event)
    current = open_edition(event)
    if current is None:
        raise WrongState.saying("It was never public, so there is nothing to withdraw.")
    if event.state == WorkflowState.PUBLISHED:
        line = f"Withdrawn for harm, with {second.get_username()}: {note}"
        Event.objects.filter(pk=event.pk).update(
            state=WorkflowState.WITHDRAWN, note=with_note(event, line, by=by, at=at)
        )
        current = take_down(event, ground=read_ground(), at=at)
    _seal_before(current, at=at)
    if retire_address:
        _retire(event, at)
    _settle_proposals(event, by=by, second=second, at=at)
    return current


@transaction.atomic
def correct_for_harm(
    *,
    event: Event,
    note: Mapping[str, str],
    by: User,
    second: User,
    at: datetime,
) -> Edition:
    """Replace what the public sees, and erase what the editions before it said.

    :raises WrongState: when nothing changed since, so that the correction would seal nothing but
        what is still shown.
    """
    _require_two(by, second)
    if event.published_version == event.version:
        raise WrongState.saying("Nothing changed since it was published: edit it first.")
    edition = correct_event(event=event, reason=ChangeReason.HARM_REVIEW, note=note, by=by, at=at)
    _seal_before(edition, at=at)
    return edition


def _settle_proposals(event: Event, *, by: User, second: User, at: datetime) -> None:
    """Whoever agreed decides what was proposed; both, and those who wrote it, are told."""
    for proposal in event.harm_proposals.open().select_for_update(of=("self",)):
        other = second if proposal.proposed_by_id == by.pk else by
        proposal.decision, proposal.decided_by, proposal.decided_at = (
            HarmDecision.SEALED,
            other,
            at,
        )
        proposal.save()
    who = {by.pk, second.pk, *authors_of(event)}
    tell(
        who,
        NoticeKind.HARM_DECIDED,
        event=event,
        by=None,
        at=at,
        once=True,
        decision=HarmDecision.SEALED,
    )


def _seal_before(edition: Edition, *, at: datetime) -> None:
    earlier = Edition.objects.of(edition.subject_id).filter(number__lt=edition.number)
    seal_editions(list(earlier), at=at)
    # A stored total lists addresses: it must not say for another minute what was just erased.
    recompute_stale_totals(at=at)


def _require_two(by: User, second: User) -> None:
    if by.pk == second.pk:
        sentence = "Sealing takes two people: name somebody else who agrees."
        raise NotReadyToPublish([Problem(field="second", sentence=sentence)])


def _retire(event: Event, at: datetime) -> None:
    Address.objects.filter(
        subject_kind=SubjectKind.EVENT, subject_id=event.pk, retired_at=None
    ).update(retired_at=at)
