"""The place of an event with what it lies in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from events.filters.codes import WORLD
from events.models.record import PlaceCard


def enclosing(place: Mapping[str, Any], moment: datetime | None) -> list[dict[str, Any]]:
    """The cards from the place outwards, without the world; none where there is nothing to link."""
    shown = PlaceCard.objects.as_of(moment) if moment else PlaceCard.objects.current()
    cards = {card.code: card.document for card in shown.filter(code__in=place["within"])}
    around = [cards[code] for code in reversed(place["within"]) if code in cards and code != WORLD]
    return [dict(place), *around] if place["code"] != WORLD else []
