"""Finding a place of the gazetteer by the words of a table. Coordinates never make up a place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, hypot, radians

from events.choices import PlaceLevel
from events.rules.texts import searchable

# Words that say of what kind a place is, and that one table writes and another does not.
KINDS = frozenset(
    {
        *("province", "prefecture", "county", "city", "district", "state", "region", "oblast"),
        *("krai", "municipality", "autonomous", "town", "village", "governorate", "department"),
    }
)
# Beyond this distance, in degrees, coordinates do not mean a candidate.
FARTHEST = 2.0


class NoSuchPlace(ValueError):
    """No place, or more than one, fits the words; the message names the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """One place of the gazetteer; ``names`` are its names, aliases and codes."""

    code: str
    level: str
    parent: str | None
    names: tuple[str, ...]
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceIndex:
    """The gazetteer by name, for looking up many rows."""

    entries: dict[str, PlaceEntry]
    _named: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, places: Iterable[PlaceEntry]) -> "PlaceIndex":
        entries = {place.code: place for place in places}
        named: dict[str, list[str]] = defaultdict(list)
        for place in entries.values():
            for key in {key for name in place.names for key in _keys(name)} | {place.code}:
                named[key].append(place.code)
        return cls(entries=entries, _named=dict(named))

    def country(self, words: str) -> str:
        """The code of the country of that name or ISO code.

        :raises NoSuchPlace: when there is none.
        """
        found = [
            code
            for code in self._called(words)
            if self.entries[code].level in (PlaceLevel.COUNTRY, PlaceLevel.WORLD)
        ]
        if len(found) == 1:
            return found[0]
        raise NoSuchPlace(
            "No country of the gazetteer has this name: correct it, give its ISO code, or map it"
            " to a code of the gazetteer."
        )

    def within(
        self, words: str, region: str, level: str | None, near: tuple[float, float] | None
    ) -> str:
        """The code of the place of that name in a region; of several the nearest to the point.

        :param level: the level it must have, or None for any below the region's.
        :raises NoSuchPlace: when there is none, or several and no point tells them apart.
        """
        found = [code for code in self._called(words) if self._fits(code, region, level)]
        if len(found) > 1 and near:
            found = self._nearest(found, near) or found
        if len(found) == 1:
            return found[0]
        where = self.entries[region].names[0]
        if found:
            raise NoSuchPlace(
                f"Several places in {where} have this name ({', '.join(sorted(found))}): give the"
                " province or coordinates, or map it to one of these codes."
            )
        raise NoSuchPlace(
            f"No such place in {where} is in the gazetteer: correct the name, map it to a code, or"
            ' let the mapping say unknown_places = "coarser".'
        )

    def _called(self, words: str) -> list[str]:
        if words in self.entries:
            return [words]
        return next((self._named[key] for key in _keys(words) if key in self._named), [])

    def _fits(self, code: str, region: str, level: str | None) -> bool:
        wanted = level is None or self.entries[code].level == level
        return wanted and code != region and self._lies_in(code, region)

    def _lies_in(self, code: str, region: str) -> bool:
        step: str | None = code
        while step is not None and step != region:
            step = self.entries[step].parent
        return step == region

    def _nearest(self, codes: Sequence[str], point: tuple[float, float]) -> list[str]:
        far = {code: self._distance(code, point) for code in codes}
        least = min(far.values())
        return [code for code in codes if far[code] == least and least <= FARTHEST]

    def _distance(self, code: str, point: tuple[float, float]) -> float:
        place = self.entries[code]
        if place.lat is None or place.lon is None:
            return float("inf")
        lat, lon = point
        return hypot(place.lat - lat, (place.lon - lon) * cos(radians(lat)))


@lru_cache(maxsize=20_000)
def _keys(name: str) -> list[str]:
    """The name as compared, and without the word for its kind."""
    whole = searchable(name)
    bare = " ".join(word for word in whole.split() if word not in KINDS)
    return [key for key in dict.fromkeys((whole, bare)) if key]
