"""Sealing for harm when the second reviewer is not at hand: one proposes, another confirms."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import HarmDecision, NoticeKind, WorkflowState
from events.models import Edition, Event, HarmProposal
from events.operations.errors import Problem, told
from events.operations.notices import authors_of, reviewers, tell
from events.operations.publishing.editions import open_edition
from events.operations.publishing.harm import withdraw_for_harm
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import NotReadyToPublish, WrongState
from events.operations.publishing.withdraw import require_note, withdraw_event


@transaction.atomic
def propose_sealing(
    *, event: Event, note: str, by: User, at: datetime, retire_address: bool = False
) -> HarmProposal:
    """Withdraw an event at once, and ask another reviewer to agree that its editions are erased.

    Until then nothing is lost: the event may come back. Proposing twice is harmless.

    :param note: why, for the desk only.
    :raises WrongState: when it was never public.
    """
    require_note(note)
    event = locked(event)
    if open_edition(event) is None:
        raise WrongState.saying("It was never public, so there is nothing to seal.")
    if held := event.harm_proposals.open().first():
        return held
    if event.state == WorkflowState.PUBLISHED:
        withdraw_event(event=event, note=note, by=by, at=at)
    with told():
        proposal = HarmProposal.objects.create(
            event=event,
            reason=note.strip(),
            retire_address=retire_address,
            proposed_by=by,
            proposed_at=at,
        )
    tell(reviewers(), NoticeKind.HARM_PROPOSED, event=event, by=by, at=at, proposal=proposal.pk)
    return proposal


@transaction.atomic
def confirm_sealing(*, proposal: HarmProposal, by: User, at: datetime) -> Edition:
    """Agree as the second person: what the editions of the event said is erased for good.

    Confirming twice is harmless.

    :raises NotReadyToPublish: when the first person confirms.
    :raises WrongState: when it was decided otherwise.
    """
    event = locked(proposal.event)
    proposal = HarmProposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    if proposal.decision == HarmDecision.SEALED:
        edition = open_edition(event)
        assert edition is not None
        return edition
    _require_open(proposal)
    if by.pk == proposal.proposed_by_id:
        sentence = "Sealing takes two people: somebody else has to agree."
        raise NotReadyToPublish([Problem(field="second", sentence=sentence)])
    return withdraw_for_harm(
        event=event,
        note=proposal.reason,
        by=proposal.proposed_by,
        second=by,
        at=at,
        retire_address=proposal.retire_address,
    )


@transaction.atomic
def decline_sealing(*, proposal: HarmProposal, note: str, by: User, at: datetime) -> HarmProposal:
    """Decide that nothing is erased; the event stays withdrawn, and may be reviewed and come back.

    Who proposed it may take it back in the same way. Declining twice is harmless.

    :raises NotReadyToPublish: without a reason.
    :raises WrongState: when it was sealed meanwhile.
    """
    require_note(note)
    event = locked(proposal.event)
    proposal = HarmProposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    if proposal.decision == HarmDecision.DECLINED:
        return proposal
    _require_open(proposal)
    proposal.decision, proposal.comment = HarmDecision.DECLINED, note.strip()
    proposal.decided_by, proposal.decided_at = by, at
    proposal.save()
    who = {proposal.proposed_by_id, *authors_of(event)}
    tell(who, NoticeKind.HARM_DECIDED, event=event, by=by, at=at, decision=HarmDecision.DECLINED)
    return proposal


def _require_open(proposal: HarmProposal) -> None:
    if proposal.decided_at is not None:
        raise WrongState.saying("This was decided already.")
