"""Publishing many events anew because something they share has changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Change, ChangeReason, WorkflowState
from events.models import Edition, Event
from events.operations.errors import Problem, Refused
from events.operations.events import adjudicate_event
from events.operations.facts import Ground, read_ground
from events.operations.publishing.editions import show
from events.operations.publishing.gaps import require_harmless_note, require_ready
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import NotReadyToPublish, WrongState

REASONS = frozenset({ChangeReason.METHOD_CHANGE, ChangeReason.CORRECTION})


@dataclass(slots=True)
class Republished:
    """The new editions, and the events that were left as they are, each with why."""

    editions: list[Edition] = field(default_factory=list)
    refused: list[tuple[Event, Refused]] = field(default_factory=list)


def republish(
    *, events: Iterable[Event], reason: str, note: Mapping[str, str], by: User, at: datetime
) -> Republished:
    """Adjudicate and publish a batch of public events anew, after a change of method or of a source.

    An event with edits that nobody approved is left alone and reported.

    :raises NotReadyToPublish: when the reason or the public note is missing.
    """
    if reason not in REASONS or not note.get("en", "").strip():
        sentence = "Give a reason (method_change or correction) and a public note in English."
        raise NotReadyToPublish([Problem(field="reason", sentence=sentence)])
    outcome, ground = Republished(), read_ground()
    again = partial(_again, ground=ground, reason=reason, note=note, by=by, at=at)
    for event in events:
        try:
            outcome.editions.append(again(event))
        except Refused as error:
            outcome.refused.append((event, error))
    return outcome


@transaction.atomic
def _again(event: Event, *, ground: Ground, by: User, at: datetime, **why: Any) -> Edition:
    event = locked(event)
    if event.state != WorkflowState.PUBLISHED:
        raise WrongState.saying("It is not public.")
    if event.version != event.published_version:
        raise WrongState.saying("It has edits that nobody approved: approve or undo them first.")
    adjudicate_event(event=event, by=by, at=at)
    event.refresh_from_db()
    facts = require_ready(event, ground, at=at)
    require_harmless_note(why["note"], event, facts, ground)
    return show(event, facts, change=Change.CORRECTED, ground=ground, at=at, **why)
