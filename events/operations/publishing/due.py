"""Publishing what has waited for its embargo."""

from dataclasses import dataclass, field
from datetime import datetime

from events.models import Edition, Event
from events.operations.errors import Refused
from events.operations.facts import read_ground
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
            outcome.editions.append(
                publish_event(event=event, by=event.approved_by, at=at, ground=ground)
            )
        except UnderEmbargo as error:
            outcome.waiting.append((event, error))
        except Refused as error:
            outcome.refused.append((event, error))
    return outcome
