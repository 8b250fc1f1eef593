"""Changing what the desk says of an event."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Event
from events.operations.because import explained
from events.operations.checking import checked
from events.operations.dating import date_fields
from events.operations.errors import Problem, refuse_if_any, told
from events.operations.events.overlaps import broken_links
from events.operations.events.translations import remembered, texts_of
from events.operations.events.version import touch_event
from events.operations.placing import Placing, problems_of, set_places
from events.operations.seen import refuse_outdated, version_of

# What an editor writes; the rest follows, or belongs to another operation.
EDITABLE = frozenset(
    {
        "code",
        "type",
        "volition",
        "destination",
        "occurrence",
        "granularity",
        "edtf",
        "date_precision",
        "title_en",
        "title_ko",
        "title_zh_hans",
        "summary_en",
        "summary_ko",
        "summary_zh_hans",
        "original_language",
        "sensitivity",
        "people_still_inside",
        "outcome_public_on",
        "note",
    }
)


@transaction.atomic
@explained
def edit_event(
    *,
    event: Event,
    by: User,
    at: datetime,
    because: str = "",
    places: Sequence[Placing] | None = None,
    seen: str = "",
    **changes: Any,
) -> Event:
    """Change the desk's copy; what the public sees stays until the new version is approved.

    Changing nothing is harmless: no version is added.

    :param because: why, when readers see it already.
    :param seen: the version the form was opened on, from :func:`event_version`.
    :raises Outdated: when somebody changed it since, with both versions.
    :raises Refused: naming each field that is wrong.
    """
    refuse_uneditable(changes)
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    refuse_outdated(event, seen=seen, now=event_version(event), entered=changes)
    problems: list[Problem] = problems_of(places or ())
    wanted = {**changes, **date_fields(changes, problems)}
    refuse_if_any(problems)
    differing = {name: value for name, value in wanted.items() if getattr(event, name) != value}
    before, was = texts_of(event), event.original_language
    for name, value in differing.items():
        setattr(event, name, value)
    with told():
        checked(event)
        if differing:
            event.translates = remembered(event, before, was=was)
            event.save(update_fields=[*differing, "translates"])
        moved = places is not None and set_places(event, places)
    if differing or moved:
        refuse_if_any(broken_links(event))
        touch_event(event, by=by, at=at, because=because)
    return event


def event_version(event: Event) -> str:
    """What an editor has written of an event, as a digest to tell an outdated form by."""
    return version_of(event, EDITABLE)


def refuse_uneditable(given: Iterable[str]) -> None:
    """Refuse fields that an editor does not write."""
    sentence = "This field of an event is not edited: it follows from others or from a decision."
    refuse_if_any(
        [Problem(field=name, sentence=sentence) for name in sorted(set(given) - EDITABLE)]
    )
