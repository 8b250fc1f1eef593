"""Recording that two events are one."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import NoticeKind, WorkflowState
from events.models import Edition, Event, EventClaim, OfficialDenial
from events.operations.events import adjudicate_event
from events.operations.events.version import touch_event
from events.operations.facts import read_ground
from events.operations.notices import authors_of, tell
from events.operations.publishing.editions import open_edition, take_down
from events.operations.publishing.locked import locked
from events.operations.publishing.merging import denials_to_move, move_links
from events.operations.publishing.refusals import WrongState
from events.operations.publishing.withdraw import require_note, with_note


@transaction.atomic
def merge_events(
    *, event: Event, survivor: Event, note: str, by: User, at: datetime
) -> Edition | None:
    """Make an event a permanent redirect to another, which receives its claims, denials and links.

    A link that does not fit the survivor stays where it is: see
    :func:`events.operations.publishing.merging.merge_preview`.

    The survivor's copy on the desk changes; the public sees that once the change is approved. Merging
    the same two again is harmless. Returns the tombstone, or None when the event was never public.

    :raises WrongState: when the survivor is the event itself, or is not public while the event is.
    """
    event, survivor = _locked_pair(event, survivor)
    if event.merged_into_id == survivor.pk:
        return open_edition(event)
    _require_mergeable(event, survivor)
    require_note(note)
    who = authors_of(event) | authors_of(survivor)
    _move_evidence(event, survivor, by=by, at=at, because=note)
    move_links(event, survivor)
    tell(who, NoticeKind.MERGED, event=event, by=by, at=at, survivor=str(survivor.pk))
    line = f"Merged into {survivor.code}: {note}"
    Event.objects.filter(pk=event.pk).update(
        state=WorkflowState.MERGED,
        merged_into=survivor,
        note=with_note(event, line, by=by, at=at),
    )
    if open_edition(event) is None:
        return None
    return take_down(event, ground=read_ground(), at=at, survivor=survivor)


def _locked_pair(event: Event, survivor: Event) -> tuple[Event, Event]:
    """Lock both in one order, so that two merges cannot wait for each other."""
    pair = {one.pk: locked(one) for one in sorted((event, survivor), key=lambda row: str(row.pk))}
    return pair[event.pk], pair[survivor.pk]


def _require_mergeable(event: Event, survivor: Event) -> None:
    if event.pk == survivor.pk:
        raise WrongState.saying("An event cannot be merged into itself: choose the other one.")
    if event.merged_into_id is not None:
        raise WrongState.saying("It was merged into another event already.")
    if survivor.state == WorkflowState.MERGED:
        raise WrongState.saying("The other event was itself merged: choose the one it lives on in.")
    if open_edition(event) is not None and survivor.state != WorkflowState.PUBLISHED:
        raise WrongState.saying("Its address would lead nowhere: publish the other event first.")


def _move_evidence(event: Event, survivor: Event, *, by: User, at: datetime, because: str) -> None:
    held = set(survivor.evidence.values_list("claim_id", flat=True))
    EventClaim.objects.filter(event=event, claim_id__in=held).delete()
    denials = [one.pk for one in denials_to_move(event, survivor)]
    moved = OfficialDenial.objects.filter(pk__in=denials).update(event=survivor)
    if EventClaim.objects.filter(event=event).update(event=survivor) or moved:
        touch_event(survivor, by=by, at=at, because=because)
        adjudicate_event(event=Event.objects.get(pk=survivor.pk), by=by, at=at)
