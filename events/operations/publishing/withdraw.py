"""Taking an event out of the public record."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import NoticeKind, WorkflowState
from events.models import Edition, Event
from events.operations.errors import Problem
from events.operations.facts import read_ground
from events.operations.notices import authors_of, tell
from events.operations.publishing.editions import open_edition, take_down
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import NotReadyToPublish, WrongState


@transaction.atomic
def withdraw_event(*, event: Event, note: str, by: User, at: datetime) -> Edition:
    """Stop showing an event; its history stays, and a later edition may bring it back.

    Withdrawing twice is harmless: the tombstone is returned.

    :param note: why, for the desk only.
    :raises WrongState: when the event is not public.
    """
    event = locked(event)
    current = open_edition(event)
    if event.state == WorkflowState.WITHDRAWN and current is not None:
        return current
    require_public(event, current)
    require_note(note)
    Event.objects.filter(pk=event.pk).update(
        state=WorkflowState.WITHDRAWN, note=with_note(event, f"Withdrawn: {note}", by=by, at=at)
    )
    tell(authors_of(event), NoticeKind.WITHDRAWN, event=event, by=by, at=at)
    return take_down(event, ground=read_ground(), at=at)


def require_public(event: Event, current: Edition | None) -> None:
    if event.state != WorkflowState.PUBLISHED or current is None:
        raise WrongState.saying("It is not public.")


def require_note(note: str) -> None:
    if not note.strip():
        raise NotReadyToPublish([Problem(field="note", sentence="Write the reason down.")])


def with_note(event: Event, line: str, *, by: User, at: datetime) -> str:
    """The internal note of the event with one line more."""
    return f"{event.note}\n{at:%Y-%m-%d}, {by.get_username()}: {line}".strip()
