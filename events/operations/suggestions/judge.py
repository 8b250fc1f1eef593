"""Rejecting a suggestion, and taking a decision back."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ClaimState, SuggestionState
from events.models import Claim, Suggestion
from events.operations.checking import checked
from events.operations.errors import Refused
from events.operations.suggestions.decided import refuse_decided
from events.operations.suggestions.drafts import forget_drafts
from events.rules.sentence import Sentence


@transaction.atomic
def reject_suggestion(
    *, suggestion: Suggestion, by: User, at: datetime, reason: str = ""
) -> Suggestion:
    """Say that the article does not say this. Rejecting what one has rejected is harmless.

    :raises Refused: when somebody decided otherwise, or the reason cannot be kept.
    """
    row = Suggestion.objects.select_for_update(of=("self",)).get(pk=suggestion.pk)
    if row.state == SuggestionState.REJECTED and row.decided_by_id == by.pk:
        return row
    refuse_decided(row)
    row.state, row.reason = SuggestionState.REJECTED, reason.strip()
    row.decided_by, row.decided_at = by, at
    checked(row)
    row.save()
    forget_drafts(row.article, f"s-{row.pk}", by=by)
    return row


@transaction.atomic
def undo_decision(*, suggestion: Suggestion, by: User, at: datetime) -> Suggestion:
    """Let a suggestion wait again. The claim that was made of it is rejected, as it rests on nothing.

    Undoing twice is harmless; what was decided before stays in the history.

    :raises Refused: when an event rests on the claim, or it was changed since.
    """
    row = Suggestion.objects.select_for_update(of=("self",)).get(pk=suggestion.pk)
    if row.state == SuggestionState.WAITING:
        return row
    if row.claim_id is not None:
        _put_aside(Claim.objects.select_for_update(of=("self",)).get(pk=row.claim_id), row)
    row.state, row.claim, row.reason, row.decisions = SuggestionState.WAITING, None, "", {}
    row.decided_by = row.decided_at = None
    row.save()
    return row


def _put_aside(claim: Claim, row: Suggestion) -> None:
    if claim.uses.exists():
        told = "An event rests on its claim {code}: retract the claim instead."
        sentence = Sentence(told, code=claim.code)
        raise Refused.because("state", sentence)
    # A claim that was there before is somebody else's word, and stays.
    if claim.made_at == row.decided_at and claim.state == ClaimState.CONFIRMED:
        claim.state = ClaimState.REJECTED
        claim.save(update_fields=["state"])
