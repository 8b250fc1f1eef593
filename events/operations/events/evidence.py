"""Hanging claims on an event, and recording who denies it."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Measure, Relation
from events.models import Claim, Event, EventClaim, OfficialDenial, Source
from events.operations.because import explained
from events.operations.checking import checked
from events.operations.errors import Refused, told
from events.operations.events.version import touch_event
from events.rules.dates import NotEdtf, parse_edtf
from events.rules.sentence import Sentence


@transaction.atomic
@explained
def attach_claim(
    *,
    event: Event,
    claim: Claim,
    relation: str,
    by: User,
    at: datetime,
    acknowledges: bool = False,
    because: str = "",
) -> EventClaim:
    """Say why a claim bears on an event. Saying the same again is harmless.

    :raises Refused: when its number feeds another event, it is a stock and not an event, or its
        speaker is confidential.
    """
    if relation != Relation.CONTEXT and claim.speaker.confidential:
        sentence = "The speaker is confidential, so no reader may see it: attach it as context."
        raise Refused.because("relation", sentence)
    if relation == Relation.SUPPORTS_COUNT and claim.measure != Measure.FLOW:
        sentence = "A stock or a total of a period is no event: attach it as context."
        raise Refused.because("relation", sentence)
    held = EventClaim.objects.filter(event=event, claim=claim).first()
    use = held or EventClaim(event=event, claim=claim)
    if held and (held.relation, held.acknowledges) == (relation, acknowledges):
        return held
    use.relation, use.acknowledges = relation, acknowledges
    with told():
        checked(use)
        use.save()
    touch_event(event, by=by, at=at, because=because)
    return use


@transaction.atomic
@explained
def detach_claim(*, event: Event, claim: Claim, by: User, at: datetime, because: str = "") -> None:
    """Take a claim off an event. Taking it off twice is harmless."""
    deleted, _rows = EventClaim.objects.filter(event=event, claim=claim).delete()
    if deleted:
        touch_event(event, by=by, at=at, because=because)


@transaction.atomic
@explained
def record_denial(
    *,
    event: Event,
    source: Source,
    scope: str,
    by: User,
    at: datetime,
    denied_on: str = "",
    claim: Claim | None = None,
    because: str = "",
) -> OfficialDenial:
    """Record what a responsible party denies. It is shown, and lowers nothing.

    :raises Refused: when the source is no responsible party, or the day is no date.
    """
    if not source.is_responsible_party:
        sentence = Sentence(
            "{source} is no responsible party: attach its claim as a contradiction instead.",
            source=source,
        )
        raise Refused.because("source", sentence)
    if denied_on:
        try:
            parse_edtf(denied_on)
        except NotEdtf as error:
            raise Refused.because("denied_on", error.sentence) from error
    held = OfficialDenial.objects.filter(event=event, source=source, scope=scope).first()
    denial = held or OfficialDenial(event=event, source=source, scope=scope)
    if held and (held.denied_on, held.claim) == (denied_on, claim):
        return held
    denial.denied_on, denial.claim = denied_on, claim
    with told():
        checked(denial)
        denial.save()
    touch_event(event, by=by, at=at, because=because)
    return denial


@transaction.atomic
@explained
def withdraw_denial(
    *, event: Event, source: Source, scope: str, by: User, at: datetime, because: str = ""
) -> None:
    """Take a recorded denial back. Taking it back twice is harmless."""
    deleted, _rows = OfficialDenial.objects.filter(event=event, source=source, scope=scope).delete()
    if deleted:
        touch_event(event, by=by, at=at, because=because)
