"""Places and sources, offered and found by any of their names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from events.models import Place, Source

Row = TypeVar("Row", Place, Source)
CODED = re.compile(r"\[([a-z0-9-]+)\]\s*$")


@dataclass(frozen=True, kw_only=True)
class Names:
    """Every place and source of the desk, read once for a page."""

    places: Sequence[Place]
    sources: Sequence[Source]

    @cached_property
    def place_by_code(self) -> dict[str, Place]:
        return {place.code: place for place in self.places}

    @cached_property
    def source_by_code(self) -> dict[str, Source]:
        return {source.code: source for source in self.sources}

    @cached_property
    def atlas(self) -> dict[int, Place]:
        return {place.pk: place for place in self.places}

    def place(self, text: str) -> Place | None:
        """The one place that is offered, coded or called so."""
        return _found(text, self.place_by_code, ((one, place_names(one)) for one in self.places))

    def source(self, text: str) -> Source | None:
        """The one source that is offered, coded or called so."""
        return _found(text, self.source_by_code, ((one, source_names(one)) for one in self.sources))


def read_names() -> Names:
    return Names(
        places=list(Place.objects.order_by("name_en", "pk")),
        sources=list(Source.objects.order_by("name_en", "pk")),
    )


def offered(row: Place | Source) -> str:
    """As it stands in the list of choices, and as it is read back."""
    return f"{row.name_en} [{row.code}]"


def place_names(place: Place) -> list[str]:
    """Every spelling of a place."""
    names = (place.name_en, place.name_ko, place.name_zh_hans, place.name_zh_hant)
    return [name for name in (*names, *place.aliases) if name]


def source_names(source: Source) -> list[str]:
    """Every name of a source."""
    names = (source.name_en, source.name_ko, source.name_zh)
    return [name for name in (*names, *source.aliases) if name]


def _found(
    text: str, by_code: dict[str, Row], named: Iterable[tuple[Row, list[str]]]
) -> Row | None:
    """A name that several share finds none of them."""
    if coded := CODED.search(text):
        return by_code.get(coded[1])
    wanted = text.strip().casefold()
    called = [row for row, names in named if wanted in (name.casefold() for name in names)]
    return called[0] if len(called) == 1 else by_code.get(wanted)


def is_unnamed(words: str) -> bool:
    """Whether words for a speaker describe somebody without a name."""
    first = words.split(" ", 1)[0].lower()
    return bool(words) and (first in {"a", "an", "one", "some"} or words[:1].islower())
