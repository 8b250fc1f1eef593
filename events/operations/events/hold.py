"""Letting an event wait longer than the rules ask."""

from datetime import UTC, date, datetime, time

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import WorkflowState
from events.models import Event
from events.operations.because import explained
from events.operations.errors import Refused
from events.operations.facts import event_facts
from events.operations.facts.ground import read_sources
from events.rules.publication import ruled_parts
from events.rules.sentence import Sentence

PAST_HOLDING = frozenset({WorkflowState.PUBLISHED, WorkflowState.MERGED})


@transaction.atomic
@explained
def hold_event(*, event: Event, until: date, because: str, by: User, at: datetime) -> Event:
    """Keep an event from the public until a day, beside what the rules ask. Twice is harmless.

    :param until: the first day (UTC) on which it may be public, later than the rules' and than the
        day it is held until already.
    :param because: why, for the desk.
    :raises Refused: without a reason, for an earlier day, or when it is public or merged.
    """
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    because = because.strip()
    if (event.held_until, event.held_because) == (until, because):
        return event
    _refuse_unfit(event, because)
    _refuse_early(event, until, at)
    return _hold(event, until, because)


@transaction.atomic
@explained
def release_event(*, event: Event, because: str, by: User, at: datetime) -> Event:
    """Take back the day that people set; what the rules ask stays. Twice is harmless.

    :raises Refused: without a reason.
    """
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    if event.held_until is None:
        return event
    if not because.strip():
        raise Refused.because("because", "Say why it need not wait any longer.")
    return _hold(event, None, "")


def _hold(event: Event, until: date | None, because: str) -> Event:
    event.held_until, event.held_because = until, because
    event.save(update_fields=["held_until", "held_because"])
    return event


def _refuse_unfit(event: Event, because: str) -> None:
    if event.state in PAST_HOLDING:
        sentence = "It is public, or part of another event: withdraw it if it should not be shown."
        raise Refused.because("state", sentence)
    if not because:
        raise Refused.because("because", "Say why it waits longer.")


def _refuse_early(event: Event, until: date, at: datetime) -> None:
    if until <= at.date():
        raise Refused.because("until", "Choose a day that is still to come.")
    if event.held_until is not None and until < event.held_until:
        sentence = Sentence(
            "It is held until {day} already: a reviewer can let it go.", day=event.held_until
        )
        raise Refused.because("until", sentence)
    ends = [part.until for part in ruled_parts(event_facts(event), sources=read_sources())]
    ruled = max((end for end in ends if end is not None), default=None)
    if ruled is not None and datetime.combine(until, time.min, tzinfo=UTC) <= ruled:
        sentence = Sentence(
            "The rules hold it until {moment} UTC: choose a later day.",
            moment=f"{ruled:%Y-%m-%d %H:%M}",
        )
        raise Refused.because("until", sentence)
