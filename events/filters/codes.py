"""Codes of places and sources that the record knows."""

from collections.abc import Iterable
from difflib import get_close_matches

from events.filters.countries import COUNTRIES
from events.filters.reading import Reading
from events.models.record.card import PlaceCard, SourceCard

WORLD = "world"


def read_place(reading: Reading, name: str = "place") -> str | None:
    """A place by its code."""
    code = reading.one(name)
    if code is None:
        return None
    check_places(reading, name, [code.lower()])
    return code.lower()


def check_places(reading: Reading, name: str, codes: Iterable[str]) -> None:
    """Refuse codes that are neither a country's nor of a place that the record has named."""
    asked = set(codes) - {WORLD} - COUNTRIES
    known = PlaceCard.objects.filter(code__in=asked).values_list("code", flat=True)
    for code in sorted(asked - set(known)) if asked else ():
        sentence = f"The record names no place “{code}”; /api/v1/places/ lists those it names."
        reading.refuse(name, sentence, _near(code, PlaceCard))


def read_source(reading: Reading) -> str | None:
    """A source by its code."""
    code = reading.one("source")
    if code is not None and not SourceCard.objects.filter(code=code).exists():
        sentence = f"The record names no source “{code}”."
        reading.refuse("source", sentence, _near(code, SourceCard))
    return code


def _near(code: str, cards: type[PlaceCard] | type[SourceCard]) -> list[str]:
    """Up to ten codes that look like it."""
    known = cards.objects.filter(valid_until=None).order_by("code").values_list("code", flat=True)
    return get_close_matches(code.lower(), list(known), n=10, cutoff=0.5)
