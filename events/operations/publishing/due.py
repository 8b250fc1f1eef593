"""Publishing what has waited for its embargo."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from events.choices import NoticeKind
from events.models import Edition, Event
from events.operations.errors import Refused
from events.operations.facts import Ground, read_ground
from events.operations.notices import authors_of, tell
from events.operations.publishing.publish import publish_event
from events.operations.publishing.refusals import UnderEmbargo


@dataclass(slots=True)
class Published:
    """What became public, what still waits, and what no longer passes the gates."""

    editions: list[Edition] = field(default_factory=list)
    waiting: list[tuple[Event, UnderEmbargo]] = field(default_factory=list)
    refused: list[tuple[Event, Refused]] = field(default_factory=list)


def publish_due(*, at: datetime) -> Published:
    """Publish each approved event whose embargo is over, with the gates run again.

    Each is its own transaction: one that is refused holds up no other.
    """
    outcome = Published()
    ground = read_ground()
    for event in Event.objects.waiting_for_embargo().order_by("approved_at", "pk"):
        if event.approved_by is None:  # pragma: no cover - a constraint forbids it
            continue
        try:
            outcome.editions.append(_publish(event, ground, at=at))
        except UnderEmbargo as error:
            outcome.waiting.append((event, error))
        except Refused as error:
            outcome.refused.append((event, error))
            _tell(event, NoticeKind.EMBARGO_REFUSED, at=at, version=event.version)
    return outcome


@transaction.atomic
def _publish(event: Event, ground: Ground, *, at: datetime) -> Edition:
    assert event.approved_by is not None
    edition = publish_event(event=event, by=event.approved_by, at=at, ground=ground, told=False)
    _tell(event, NoticeKind.EMBARGO_ENDED, at=at, edition=edition.number)
    return edition


def _tell(event: Event, kind: NoticeKind, *, at: datetime, **words: int) -> None:
    """Those who wrote it and who approved it hear of it once, though it is tried every few minutes."""
    people = authors_of(event)
    if event.approved_by_id is not None:
        people.add(event.approved_by_id)
    tell(people, kind, event=event, by=None, at=at, once=True, **words)
