"""Taking what was loaded through the door, like an editor's work."""

from collections.abc import Sequence
from datetime import datetime

from events.choices import ChangeReason, LinkKind, Occurrence, WorkflowState
from events.models import Event, EventLink, ReferenceFigure
from events.operations.errors import Refused
from events.operations.events import submit_event
from events.operations.facts import Ground, read_ground
from events.operations.imports.confirmed import CONFIRMED_NAMES
from events.operations.imports.people import LOADED, Signatories
from events.operations.imports.progress import Loaded, Progress
from events.operations.publishing import (
    correct_event,
    correct_figure,
    embargo_of,
    publish_figure,
    relink_events,
)
from events.operations.reviews import approve_event, second_review
from events.rules.publication import HARM_QUESTIONS

NOTE = {"en": LOADED}


def publish_loaded(
    events: Sequence[Event],
    people: Signatories,
    loaded: Loaded,
    progress: Progress,
    *,
    at: datetime,
) -> None:
    """Submit, review and publish each event; wholes before parts, plans after their outcomes."""
    ground = read_ground()
    ordered = _in_order(events)
    for done, event in enumerate(ordered, start=1):
        try:
            _publish(event, people, loaded, ground, at=at)
        except Refused as error:
            loaded.refused.append((event.code, str(error)))
        progress("publishing events", done, len(ordered))


def _publish(
    event: Event, people: Signatories, loaded: Loaded, ground: Ground, *, at: datetime
) -> None:
    was_public = event.state == WorkflowState.PUBLISHED
    submit_event(event=event, by=people.author, at=at)
    edition = approve_event(
        event=event,
        harm_answers=dict.fromkeys(HARM_QUESTIONS, True),
        confirmed_names=CONFIRMED_NAMES.get(event.code, ()),
        by=people.reviewer,
        at=at,
        ground=ground,
    )
    if event.needs_second_reviewer and edition is None:
        edition = second_review(event=event, by=people.second, at=at, ground=ground)
    if was_public:
        edition = correct_event(
            event=event,
            reason=ChangeReason.CORRECTION,
            note=NOTE,
            by=people.reviewer,
            at=at,
            ground=ground,
        )
    if edition is not None:
        loaded.published += 1
    elif waits := embargo_of(event, ground=ground):
        loaded.waiting.append((event.code, waits.reason))


def relink_loaded(events: Sequence[Event], people: Signatories, *, at: datetime) -> None:
    """Publish links between events that were public before."""
    for event in Event.objects.published().filter(pk__in=[one.pk for one in events]):
        relink_events(event=event, by=people.reviewer, at=at)


def publish_figures(
    figures: Sequence[ReferenceFigure], people: Signatories, loaded: Loaded, *, at: datetime
) -> None:
    ground = read_ground()
    for figure in figures:
        if figure.state == WorkflowState.PUBLISHED:
            correct_figure(
                figure=figure,
                reason=ChangeReason.CORRECTION,
                note=NOTE,
                by=people.reviewer,
                at=at,
            )
        else:
            publish_figure(figure=figure, by=people.reviewer, at=at, ground=ground)
        loaded.published += 1


def _in_order(events: Sequence[Event]) -> list[Event]:
    parts = set(
        EventLink.objects.filter(kind=LinkKind.PART_OF).values_list("from_event_id", flat=True)
    )
    return sorted(
        events, key=lambda event: (event.occurrence == Occurrence.PLANNED, event.pk in parts)
    )
