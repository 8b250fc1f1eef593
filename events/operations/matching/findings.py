"""Remembering that two are not the same."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Claim, Event, NotTheSame
from events.operations.checking import checked
from events.operations.errors import Refused, told
from events.rules.sentence import Sentence


@transaction.atomic
def find_not_the_same(
    *,
    event: Event,
    by: User,
    at: datetime,
    claim: Claim | None = None,
    other_event: Event | None = None,
    why: str = "",
) -> NotTheSame:
    """Say that the event is not what a claim speaks of, or not the same as another event.

    It is not proposed again. Saying so twice is harmless: the first finding is returned.

    :raises Refused: when the two events are one, or the claim hangs on the event.
    """
    if event == other_event:
        raise Refused.because("event", "An event is the same as itself.")
    if claim is not None and claim.uses.filter(event=event).exists():
        words = "The claim hangs on “{event}”: take it off first if it speaks of something else."
        raise Refused.because("event", Sentence(words, event=str(event)))
    pair = {"event": event, "claim": claim, "other_event": other_event}
    if other_event is not None:
        pair["event"], pair["other_event"] = sorted((event, other_event), key=lambda one: one.pk)
    held = NotTheSame.objects.filter(**pair).first()
    if held is not None:
        return held
    finding = NotTheSame(**pair, why=why.strip(), found_by=by, found_at=at)
    with told():
        checked(finding)
        finding.save()
    return finding


@transaction.atomic
def take_back_finding(*, finding: NotTheSame, by: User, at: datetime) -> None:
    """Let the two be proposed again. Taking it back twice is harmless."""
    NotTheSame.objects.filter(pk=finding.pk).delete()
