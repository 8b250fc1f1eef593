"""Saying how two events concern the same people."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Event, EventLink
from events.operations.because import explained, require_reason
from events.operations.checking import checked
from events.operations.errors import refuse_if_any, told
from events.operations.events.overlaps import overlap_problems


@transaction.atomic
@explained
def link_events(
    *,
    from_event: Event,
    to_event: Event,
    kind: str,
    by: User,
    at: datetime,
    working: str | None = None,
    rationale: str = "",
    because: str = "",
) -> EventLink:
    """Relate the first event to the second. Saying the same again is harmless.

    The public sees it once both are public and, if they are already, once it is relinked.

    :raises Refused: naming what does not fit: types, dates, places, a circle, a second whole.
    """
    refuse_if_any(overlap_problems(from_event, to_event, kind))
    held = EventLink.objects.filter(from_event=from_event, to_event=to_event, kind=kind).first()
    link = held or EventLink(
        from_event=from_event, to_event=to_event, kind=kind, made_by=by, made_at=at
    )
    if held and (held.working, held.rationale) == (working or None, rationale):
        return held
    require_reason([from_event.pk, to_event.pk], because or rationale)
    link.working, link.rationale = working or None, rationale
    with told():
        checked(link)
        link.save()
    return link


@transaction.atomic
@explained
def unlink_events(*, link: EventLink, by: User, at: datetime, because: str = "") -> None:
    """Take a relation back. Taking it back twice is harmless.

    :raises Refused: when one of the events is public and no reason is given.
    """
    require_reason([link.from_event_id, link.to_event_id], because)
    EventLink.objects.filter(pk=link.pk).delete()
