"""What a reader may ask of the places that the record names."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from events.filters.codes import read_place
from events.filters.moments import read_as_of
from events.filters.parameters import PLACES_PARAMETERS
from events.filters.reading import Reading
from events.models.record.card import PlaceCard, PlaceCardQuerySet


def read_places_question(
    params: Mapping[str, Any], *, also: Iterable[str] = (), now: datetime | None = None
) -> PlaceCardQuerySet:
    """The cards that answer, of now or of the moment asked for.

    :raises BadQuestion: naming every problem; an unknown parameter is one.
    """
    reading = Reading(params, PLACES_PARAMETERS, also)
    levels = reading.chosen("level")
    within = read_place(reading, "within")
    as_of = read_as_of(reading, now or timezone.now())
    reading.finish()
    cards = places(as_of)
    if levels:
        cards = cards.filter(level__in=sorted(levels))
    return cards.filter(path__contains=[within]).exclude(code=within) if within else cards


def places(as_of: datetime | None) -> PlaceCardQuerySet:
    """The cards of places, of now or of that moment."""
    cards: PlaceCardQuerySet = PlaceCard.objects.all()
    return cards.as_of(as_of) if as_of else cards.current()
