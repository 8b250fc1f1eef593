"""What every row of a table is read against, held in memory."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from events.models import Installation, Place, Source
from events.operations.placing import Placing
from events.rules.tables import Draft, PlaceEntry, PlaceIndex
from events.rules.texts import searchable

NAMES = ("name_en", "name_ko", "name_zh_hans", "name_zh_hant")
SOURCE_NAMES = ("name_en", "name_ko", "name_zh")


class SourceBook:
    """The sources by every name and alias they have."""

    def __init__(self, sources: list[Source]) -> None:
        self._named: dict[str, dict[int, Source]] = defaultdict(dict)
        # A table says the same names over and over.
        self._asked: dict[str, list[Source]] = {}
        by_key = {source.pk: source for source in sources}
        for source in sources:
            if source.same_voice_as_id is not None:
                # So that asking for the voice costs no query.
                source.same_voice_as = by_key[source.same_voice_as_id]
            self.add(source)

    def add(self, source: Source) -> None:
        self._asked.clear()
        names = [getattr(source, name) for name in SOURCE_NAMES]
        for name in filter(None, (source.code, *names, *source.aliases)):
            self._named[searchable(name)][source.pk] = source

    def called(self, name: str) -> list[Source]:
        """Every source of this name."""
        if name not in self._asked:
            self._asked[name] = list(self._named.get(searchable(name), {}).values())
        return self._asked[name]

    def get(self, name: str) -> Source:
        """The one source of this name, which has been made sure to be there."""
        (source,) = self.called(name)
        return source


@dataclass(frozen=True, slots=True, kw_only=True)
class TableGround:
    """The gazetteer, the sources, the country of origin, and the day of the import."""

    index: PlaceIndex
    places: dict[str, Place]
    sources: SourceBook
    origin: str
    today: date

    def placing(self, draft: Draft) -> Placing:
        """The place of a row as operations take it."""
        return self.places[draft.place], draft.place_role, draft.place_precision


def read_table_ground(*, today: date) -> TableGround:
    """Read it once, before the first row."""
    places = list(Place.objects.all())
    codes = {place.pk: place.code for place in places}
    return TableGround(
        index=PlaceIndex.of(_entry(place, codes) for place in places),
        places={place.code: place for place in places},
        sources=SourceBook(list(Source.objects.all())),
        origin=Installation.objects.get().country_of_origin,
        today=today,
    )


def _entry(place: Place, codes: dict[int, str]) -> PlaceEntry:
    names = [getattr(place, name) for name in NAMES]
    known = [*names, *place.aliases, place.iso3166_2]
    if place.level == "country":
        known.append(place.iso3166_1)
    return PlaceEntry(
        code=place.code,
        level=place.level,
        parent=None if place.parent_id is None else codes[place.parent_id],
        names=tuple(name for name in known if name),
        lat=place.lat,
        lon=place.lon,
    )
