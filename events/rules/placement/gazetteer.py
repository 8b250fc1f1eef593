"""The tree of places over plain values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from events.choices import LEVELS

from .soundness import BrokenGazetteer, check

_FINENESS = {level: fineness for fineness, level in enumerate(LEVELS)}


class UnknownPlace(LookupError):
    """The gazetteer has no place with this code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNode:
    """One place: its code, its level, the code of its parent, how finely it may be published."""

    code: str
    level: str
    parent: str | None
    public_level: str | None = None
    officially_public: bool | None = None
    names: tuple[str, ...] = ()


class Gazetteer:
    """The tree of places, from the world down to sites.

    :raises BrokenGazetteer: when a code is used twice, a parent is missing or not coarser, places
        are each other's ancestors, or there is not exactly one root.
    """

    def __init__(self, places: Iterable[PlaceNode]) -> None:
        listed = list(places)
        check([(place.code, place.level, place.parent) for place in listed])
        self._places = {place.code: place for place in listed}
        self._paths: dict[str, tuple[str, ...]] = {}

    def __contains__(self, code: str) -> bool:
        return code in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __getitem__(self, code: str) -> PlaceNode:
        try:
            return self._places[code]
        except KeyError:
            raise UnknownPlace(f"No place in the gazetteer has the code “{code}”.") from None

    @property
    def root(self) -> str:
        """The place that everything lies in: the world."""
        return next(code for code, place in self._places.items() if place.parent is None)

    def path(self, code: str) -> tuple[str, ...]:
        """The codes from the root down to the place, itself included.

        :raises UnknownPlace:
        """
        if code not in self._paths:
            parent = self[code].parent
            self._paths[code] = (*(self.path(parent) if parent else ()), code)
        return self._paths[code]

    def within(self, code: str, region: str) -> bool:
        """Whether the place is the region or lies in it."""
        return region in self.path(code)

    def children(self, code: str) -> tuple[str, ...]:
        """The codes of the places directly below, in the order given."""
        self[code]
        return tuple(place.code for place in self._places.values() if place.parent == code)

    def lowest_common_ancestor(self, codes: Iterable[str]) -> str:
        """The finest place in which all of these lie; of none, the root.

        :raises UnknownPlace:
        """
        paths = [self.path(code) for code in codes]
        shared = takewhile(lambda step: len(set(step)) == 1, zip(*paths, strict=False))
        finest: list[str] = [self.root, *(str(step[0]) for step in shared)]
        return finest[-1]

    def coarsen(self, code: str, level: str) -> str:
        """The place itself, or its nearest ancestor that is no finer than the level.

        :raises UnknownPlace:
        :raises ValueError: when the level is unknown.
        """
        if level not in _FINENESS:
            raise ValueError(f"“{level}” is no level of a place; known are {', '.join(LEVELS)}.")
        return next(
            ancestor
            for ancestor in reversed(self.path(code))
            if _FINENESS[self[ancestor].level] <= _FINENESS[level]
        )

    def region(self, code: str) -> str:
        """Where a thing at this place counts: at the place, or for a site at its parent."""
        return self.coarsen(code, LEVELS[-2])


__all__ = ["BrokenGazetteer", "Gazetteer", "PlaceNode", "UnknownPlace"]
