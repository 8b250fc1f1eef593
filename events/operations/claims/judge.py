"""Deciding whether a claim says what it seems to say."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ClaimState
from events.models import Claim
from events.operations.because import explained
from events.operations.errors import Refused
from events.operations.events.version import touch_events_of
from events.rules.sentence import Sentence

# From which states a claim may come to another.
BEFORE: dict[str, frozenset[str]] = {
    ClaimState.CONFIRMED: frozenset({ClaimState.SUGGESTED, ClaimState.REJECTED}),
    ClaimState.REJECTED: frozenset({ClaimState.SUGGESTED}),
    ClaimState.RETRACTED: frozenset({ClaimState.CONFIRMED}),
}


@explained
def confirm_claim(*, claim: Claim, by: User, at: datetime, because: str = "") -> Claim:
    """Say that the article says this. Confirming twice is harmless."""
    return _judge(
        claim, ClaimState.CONFIRMED, by=by, at=at, because=because, confirmed_by=by, confirmed_at=at
    )


@explained
def reject_claim(*, claim: Claim, by: User, at: datetime, because: str = "") -> Claim:
    """Say that the article does not say this. Rejecting twice is harmless.

    :raises Refused: when it was confirmed; then it is retracted instead.
    """
    return _judge(claim, ClaimState.REJECTED, by=by, at=at, because=because)


@explained
def retract_claim(*, claim: Claim, by: User, at: datetime, because: str = "") -> Claim:
    """Take back a confirmed claim; the events it hangs on have to be decided anew."""
    return _judge(claim, ClaimState.RETRACTED, by=by, at=at, because=because)


@transaction.atomic
def _judge(
    claim: Claim, state: ClaimState, *, by: User, at: datetime, because: str, **fields: Any
) -> Claim:
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    if claim.state == state:
        return claim
    if claim.state not in BEFORE[state]:
        sentence = Sentence(
            "A claim that is {before} cannot become {after}.", before=claim.state, after=state
        )
        raise Refused.because("state", sentence)
    claim.state = state
    for name, value in fields.items():
        setattr(claim, name, value)
    claim.save()
    touch_events_of(claim, by=by, at=at, because=because)
    return claim
