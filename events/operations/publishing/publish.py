"""Showing an event to the public."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Change, NoticeKind, WorkflowState
from events.models import Edition, Event
from events.operations.facts import Ground, read_ground
from events.operations.notices import authors_of, tell
from events.operations.publishing.editions import open_edition, show
from events.operations.publishing.gaps import require_ready
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import WrongState


@transaction.atomic
def publish_event(
    *, event: Event, by: User, at: datetime, ground: Ground | None = None, told: bool = True
) -> Edition:
    """Show an approved event to the public, for the first time or again after a withdrawal.

    Publishing the same version twice is harmless: its edition is returned.

    :param told: tell those who wrote it.
    :raises WrongState: when it was not approved, or was published and changed since.
    :raises NotReadyToPublish: naming what is missing.
    :raises UnderEmbargo: naming what it waits for.
    """
    event = locked(event)
    current = open_edition(event)
    if event.state == WorkflowState.PUBLISHED and current is not None:
        return _the_same(event, current)
    if event.state != WorkflowState.APPROVED:
        raise WrongState.saying("Submit it and let a reviewer approve it before it is published.")
    ground = ground or read_ground()
    facts = require_ready(event, ground, at=at)
    edition = show(event, facts, change=Change.PUBLISHED, ground=ground, at=at)
    who = authors_of(event) if told else set()
    tell(who, NoticeKind.PUBLISHED, event=event, by=by, at=at, edition=edition.number)
    return edition


def _the_same(event: Event, current: Edition) -> Edition:
    if event.published_version != event.version:
        raise WrongState.saying(
            "It is public already: publish the changed version as a correction."
        )
    return current
