"""Entering an event."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Event
from events.operations.checking import checked
from events.operations.codes import free_code
from events.operations.dating import date_fields
from events.operations.errors import Problem, refuse_if_any, told
from events.operations.events.edit import refuse_uneditable
from events.operations.placing import Placing, problems_of, set_places
from events.rules.placement import PRIMARY_ROLES, primary_places


@transaction.atomic
def create_event(
    *,
    type: str,  # noqa: A002 # the name of the field
    places: Sequence[Placing],
    by: User,
    at: datetime,
    code: str | None = None,
    **fields: Any,
) -> Event:
    """Enter one act as a draft.

    :param code: its public address; made of date and place when not given, never of a number.
    :param fields: columns of the event. The bounds of its date follow from ``edtf``.
    :raises Refused: naming each field that is wrong.
    """
    refuse_uneditable(fields)
    problems: list[Problem] = problems_of(places)
    dates = date_fields(fields, problems)
    refuse_if_any(problems)
    event = Event(
        type=type,
        code=code or free_code(Event, address_of(type, fields.get("edtf", ""), places)),
        author=by,
        changed_by=by,
        made_at=at,
        changed_at=at,
        **{**fields, **dates},
    )
    with told():
        checked(event)
        event.save(force_insert=True)
        set_places(event, places)
    return event


def address_of(kind: str, edtf: str, places: Sequence[Placing]) -> str:
    """Date and place, as coarse as may be published anywhere: the country."""
    pairs = [(place.code, role) for place, role, _precision in places]
    primary = kind in PRIMARY_ROLES and primary_places(kind, pairs)
    primary = primary or tuple(code for code, _role in pairs)
    country = primary[0].split("-")[0] if primary else "unplaced"
    day = edtf.split("/")[0].strip(".~?%") or "undated"
    return f"{day}-{country}"
