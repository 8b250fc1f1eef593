"""The gazetteer with what publication needs to know of each place."""

from collections.abc import Iterable
from functools import cached_property

from events.choices import LEVELS, PlaceLevel
from events.rules.placement import Gazetteer, PlaceNode
from events.rules.publication.facts import PlaceFacts

RANK: dict[str, int] = {level: rank for rank, level in enumerate(LEVELS)}


class Atlas:
    """Every place by its code, and the tree they form.

    :raises BrokenGazetteer: when the places form no tree.
    """

    def __init__(self, places: Iterable[PlaceFacts]) -> None:
        self.places: dict[str, PlaceFacts] = {place.code: place for place in places}
        self.gazetteer = Gazetteer(
            PlaceNode(code=place.code, level=place.level, parent=place.parent)
            for place in self.places.values()
        )

    def __getitem__(self, code: str) -> PlaceFacts:
        return self.places[code]

    def path(self, code: str) -> tuple[str, ...]:
        """The codes from the world down to the place itself."""
        return self.gazetteer.path(code)

    def level(self, code: str) -> str:
        return self.places[code].level

    def rank(self, code: str) -> int:
        """0 for the world, growing as places get finer."""
        return RANK[self.places[code].level]

    def coarsen(self, code: str, level: str) -> str:
        """The place itself or its nearest ancestor that is no finer than the level."""
        return self.gazetteer.coarsen(code, level)

    def country(self, code: str) -> str | None:
        """The code of the country the place lies in."""
        return next((one for one in self.path(code) if self.level(one) == PlaceLevel.COUNTRY), None)

    def iso(self, code: str) -> str | None:
        """The ISO 3166-1 code of the country the place lies in."""
        country = self.country(code)
        return self.places[country].iso_country if country else None

    @cached_property
    def country_by_iso(self) -> dict[str, PlaceFacts]:
        return {
            place.iso_country: place
            for place in self.places.values()
            if place.level == PlaceLevel.COUNTRY and place.iso_country
        }
