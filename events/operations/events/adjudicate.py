"""From many claims to one number and one status."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.text import Truncator

from events.choices import Occurrence
from events.models import Event
from events.operations.because import explained
from events.operations.checking import checked
from events.operations.errors import Problem, Refused, told
from events.operations.events.statements import statements_of
from events.operations.events.version import touch_event
from events.rules.adjudication import (
    Adjudication,
    BadOverride,
    CountOverride,
    Statement,
    adjudicate,
    overridden,
)
from events.rules.status import BadStatusOverride, Decision, StatusOverride, decide_status

LONGEST_REASON = 200


@transaction.atomic
def adjudicate_event(*, event: Event, by: User, at: datetime) -> Event:
    """Decide number and status by rule ADJ-1, or as overridden. Doing it twice changes nothing.

    :raises Refused: when an override no longer lies within what the claims say.
    """
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    decided = decided_columns(event, statements_of(event), at=at)
    Event.objects.filter(pk=event.pk).update(**decided)
    event.refresh_from_db()
    return event


def decided_columns(
    event: Event, statements: Sequence[Statement], *, at: datetime
) -> dict[str, Any]:
    """The columns of an event that follow from what is said of it.

    :raises Refused: when an override no longer lies within what the claims say.
    """
    computed = adjudicate(statements)
    decided = _overridden(event, computed)
    status = _status(event, statements)
    return {
        "low": decided.low,
        "best": decided.best,
        "high": decided.high,
        "high_open": decided.high_open,
        "approximate": decided.approximate,
        "agreement": decided.agreement,
        "count_rule": decided.rule,
        "alternatives": asdict(decided.alternatives),
        "status": status.value,
        "status_because": _in_words(event, status),
        "adjudicated_inputs": computed.inputs_hash,
        "adjudicated_at": at,
        "needs_second_reviewer": decided.needs_second_reviewer,
    }


@transaction.atomic
@explained
def override_count(
    *,
    event: Event,
    best: int | None,
    reason: str,
    by: User,
    at: datetime,
    low: int | None = None,
    high: int | None = None,
    because: str = "",
) -> Event:
    """Put an editor's number in place of the rule's; without numbers, take it back.

    :raises Refused: without a reason, or outside what the claims say.
    """
    wanted = {
        "override_low": low,
        "override_best": best,
        "override_high": high,
        "override_reason": reason.strip(),
    }
    return _override(event, wanted, by=by, at=at, because=because or reason)


@transaction.atomic
@explained
def override_status(
    *,
    event: Event,
    status: str | None,
    reason: str,
    by: User,
    at: datetime,
    because: str = "",
) -> Event:
    """Put an editor's status in place of the rule's; without a status, take it back.

    :raises Refused: without a reason.
    """
    wanted = {"status_override": status or None, "status_override_reason": reason.strip()}
    return _override(event, wanted, by=by, at=at, because=because or reason)


def _override(
    event: Event, wanted: Mapping[str, object], *, by: User, at: datetime, because: str
) -> Event:
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    if all(getattr(event, name) == value for name, value in wanted.items()):
        return event
    for name, value in wanted.items():
        setattr(event, name, value)
    with told():
        checked(event)
        event.save(update_fields=list(wanted))
    touch_event(event, by=by, at=at, because=because)
    return adjudicate_event(event=event, by=by, at=at)


def _overridden(event: Event, computed: Adjudication) -> Adjudication:
    numbers = (event.override_low, event.override_best, event.override_high)
    if all(number is None for number in numbers):
        return computed
    override = CountOverride(
        low=event.override_low,
        best=event.override_best,
        high=event.override_high,
        reason=event.override_reason,
    )
    try:
        return overridden(computed, override)
    except BadOverride as error:
        faults = [Problem(field="override_best", sentence=fault) for fault in error.faults]
        raise Refused(faults) from error


def _in_words(event: Event, status: Decision) -> str:
    """Why, for readers."""
    words = status.sentence
    if event.status_override is not None:
        words = f"Decided by the editors: {words}"
    return Truncator(words).chars(LONGEST_REASON)


def _status(event: Event, statements: Sequence[Statement]) -> Decision:
    """What a gate asks of a reviewer, that it did not happen, is taken as accepted here."""
    override = None
    if event.status_override is not None:
        override = StatusOverride(status=event.status_override, reason=event.status_override_reason)
    try:
        return decide_status(
            statements,
            occurrence=event.occurrence,
            refutation_accepted=event.occurrence == Occurrence.DID_NOT_OCCUR,
            override=override,
        )
    except BadStatusOverride as error:
        raise Refused.because("status_override", str(error)) from error
