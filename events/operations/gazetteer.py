"""Places and sources, entered and corrected by editors."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Place, Source
from events.operations.checking import checked
from events.operations.errors import told


@transaction.atomic
def save_place(
    *, place: Place, by: User, at: datetime, pairs_with: list[Place] | None = None
) -> Place:
    """Store a new or changed place.

    What is published keeps the place as it was until its events are published again.

    :raises Refused: naming each field that is wrong.
    """
    _save(place)
    if pairs_with is not None:
        place.pairs_with.set(pairs_with)
    return place


@transaction.atomic
def save_source(*, source: Source, by: User, at: datetime) -> Source:
    """Store a new or changed source; events adjudicated with it are out of date from now on.

    :raises Refused: naming each field that is wrong.
    """
    _save(source)
    return source


def _save(row: Any) -> None:
    with told():
        checked(row)
        row.save()
