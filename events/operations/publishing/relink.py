"""Publishing how an event relates to others."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ChangeReason
from events.models import Edition, Event
from events.operations.facts import event_facts, read_ground
from events.operations.publishing.editions import open_edition, show_again
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import NotReadyToPublish
from events.operations.publishing.withdraw import require_public
from events.operations.record.links import links_differ
from events.rules.publication import Gap
from events.rules.publication.gates.evidence import singled_out


@transaction.atomic
def relink_events(
    *, event: Event, by: User, at: datetime, reason: str = ChangeReason.CORRECTION
) -> Edition:
    """Make the public relations of an event those of the desk, under an edition of its own.

    Relinking when nothing changed is harmless: the current edition is returned.

    :raises WrongState: when the event is not public.
    :raises NotReadyToPublish: when the relation would single out one person.
    """
    event = locked(event)
    current = open_edition(event)
    require_public(event, current)
    assert current is not None
    ground = read_ground()
    if not links_differ(event.pk, ground):
        return current
    if gaps := [gap for gap in singled_out(event_facts(event)) if _is_about_links(gap)]:
        raise NotReadyToPublish.because_of(gaps)
    return show_again(event, ground=ground, at=at, reason=reason)


def _is_about_links(gap: Gap) -> bool:
    return gap.field == "links"
