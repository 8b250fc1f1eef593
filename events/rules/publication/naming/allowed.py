"""Which places the texts of an event may name."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from events.choices import PlaceLevel
from events.rules.publication.atlas import Atlas
from events.rules.publication.facts import Placed
from events.rules.publication.floors import Floors
from events.rules.publication.places import published_places


@dataclass(frozen=True, kw_only=True)
class AllowedPlaces:
    """The places an event is shown at, and what follows for naming others.

    May be named: every published place and what it lies in. May not: what lies within a published
    place of the event; in the countries of the event, what is finer than anything published there;
    elsewhere, what is finer than any event there might be shown.
    """

    floors: Floors

    @property
    def atlas(self) -> Atlas:
        return self.floors.atlas

    def may_be_named(self, code: str) -> bool:
        if code in self._shown:
            return True
        path = self.atlas.path(code)
        if any(one in self._leaves or one in self.floors.withheld for one in path):
            return False
        finest = self._finest.get(self.atlas.country(code))
        limit = self.atlas.rank(self.floors.elsewhere(code)) if finest is None else finest
        return self.atlas.rank(code) <= limit

    @cached_property
    def _leaves(self) -> frozenset[str]:
        """The published places of the event itself, but for the world, which locates nothing."""
        codes = self._codes(self.floors.facts.places)
        return frozenset(code for code in codes if self.atlas.level(code) != PlaceLevel.WORLD)

    @cached_property
    def _shown(self) -> frozenset[str]:
        said = (one for claim in self.floors.facts.claims for one in claim.places)
        codes = self._codes((*self.floors.facts.places, *said))
        return frozenset(one for code in codes for one in self.atlas.path(code))

    @cached_property
    def _finest(self) -> dict[str | None, int]:
        """For each country of the event, the rank of the finest place published in it."""
        ranks: dict[str | None, int] = {}
        for code in self._leaves:
            country = self.atlas.country(code)
            ranks[country] = max(ranks.get(country, 0), self.atlas.rank(code))
        return ranks

    def _codes(self, places: Iterable[Placed]) -> set[str]:
        return {one.code for one in published_places(places, self.floors)}
