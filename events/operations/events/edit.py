"""Changing what the desk says of an event."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Event
from events.operations.dating import date_fields
from events.operations.errors import Problem, Refused, refuse_if_any, told
from events.operations.events.version import touch_event
from events.operations.gazetteer import checked
from events.operations.placing import Placing, problems_of, set_places

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
        "sensitivity",
        "people_still_inside",
        "outcome_public_on",
        "note",
    }
)


@transaction.atomic
def edit_event(
    *,
    event: Event,
    by: User,
    at: datetime,
    places: Sequence[Placing] | None = None,
    **changes: Any,
) -> Event:
    """Change the desk's copy; what the public sees stays until the new version is approved.

    Changing nothing is harmless: no version is added.

    :raises Refused: naming each field that is wrong.
    """
    if unknown := sorted(set(changes) - EDITABLE):
        raise Refused.because(unknown[0], "This field is not changed by editing.")
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    problems: list[Problem] = problems_of(places or ())
    wanted = {**changes, **date_fields(changes, problems)}
    refuse_if_any(problems)
    differing = {name: value for name, value in wanted.items() if getattr(event, name) != value}
    for name, value in differing.items():
        setattr(event, name, value)
    with told():
        checked(event)
        if differing:
            event.save(update_fields=differing)
        moved = places is not None and set_places(event, places)
    if differing or moved:
        touch_event(event, by=by, at=at)
    return event
