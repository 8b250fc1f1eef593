"""Recording that one event was two: a correction, and a new event."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import NoticeKind
from events.models import Claim, Event, EventClaim
from events.operations.because import explained
from events.operations.errors import Problem, refuse_if_any
from events.operations.events.adjudicate import adjudicate_event
from events.operations.events.create import create_event
from events.operations.events.overlaps import broken_links
from events.operations.events.version import touch_event
from events.operations.notices import authors_of, tell
from events.operations.placing import Placing, set_places

# What both events have in common until an editor says otherwise.
COPIED = (
    *("type", "volition", "destination", "occurrence", "granularity", "original_language"),
    *("edtf", "date_precision", "sensitivity", "people_still_inside", "outcome_public_on"),
)


@transaction.atomic
@explained
def split_event(
    *,
    event: Event,
    claims: Collection[Claim],
    places: Sequence[Placing],
    kept_places: Sequence[Placing],
    because: str,
    by: User,
    at: datetime,
    **differing: Any,
) -> Event:
    """Move claims of an event to a new draft; return the draft.

    The event has a new version, which has to be reviewed, and published as a correction if it is
    public: readers and totals see nothing before that.

    :param places: those of the new event; ``kept_places`` those of the event as it stays.
    :param because: why, for the desk; noted with both events.
    :param differing: columns in which the new event differs, such as ``title_en`` or ``edtf``.
    :raises Refused: without a reason, without claims or with all of them, or when one of the two is
        left without a place, or a link or an override no longer holds.
    """
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    moving = EventClaim.objects.filter(event=event, claim__in=claims)
    _refuse_unfit(event, moving.count(), len(claims), places, kept_places, because)
    copied = {name: getattr(event, name) for name in COPIED}
    if differing.get("edtf", event.edtf) != event.edtf:
        # The precision was that of the other date.
        del copied["date_precision"]
    made = create_event(places=places, by=by, at=at, **{**copied, **differing})
    moving.update(event=made)
    set_places(event, kept_places)
    _note(made, f"Split from {event.code}: {because.strip()}", by=by, at=at)
    _note(event, f"Split, into {made.code} too: {because.strip()}", by=by, at=at)
    refuse_if_any(broken_links(event))
    touch_event(event, by=by, at=at, because=because)
    tell(authors_of(event), NoticeKind.MERGED, event=event, by=by, at=at, split_into=str(made.pk))
    adjudicate_event(event=event, by=by, at=at)
    return adjudicate_event(event=made, by=by, at=at)


def _refuse_unfit(
    event: Event,
    found: int,
    asked: int,
    places: Sequence[Placing],
    kept_places: Sequence[Placing],
    because: str,
) -> None:
    problems = []
    if not because.strip():
        problems.append(Problem(field="because", sentence="Say why these are two events."))
    if not asked:
        problems.append(Problem(field="claims", sentence="Choose the claims of the new event."))
    if found != asked:
        sentence = "One of these claims does not hang on this event any more: look again."
        problems.append(Problem(field="claims", sentence=sentence))
    if asked and event.evidence.count() == found:
        sentence = "Leave at least one claim with this event, or edit it instead."
        problems.append(Problem(field="claims", sentence=sentence))
    if not places:
        problems.append(Problem(field="places", sentence="The new event needs a place."))
    if not kept_places:
        problems.append(Problem(field="places", sentence="This event needs a place too."))
    refuse_if_any(problems)


def _note(event: Event, line: str, *, by: User, at: datetime) -> None:
    event.note = f"{event.note}\n{at:%Y-%m-%d}, {by.get_username()}: {line}".strip()
    event.save(update_fields=["note"])
