"""How finely a place may be published (docs/methodology.md, "Location floor")."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from events.choices import EventType, Occurrence, PlaceLevel, PlaceRole
from events.rules.publication.atlas import RANK, Atlas
from events.rules.publication.facts import EventFacts, Placed, SafetySettings, SourceFacts
from events.rules.publication.publishers import original_publishers

RETURNS = frozenset({EventType.RETURN_TO_ORIGIN, EventType.PUSHBACK})
# After these acts nobody of the group is left inside a mission.
NOBODY_LEFT = RETURNS | {EventType.ARRIVAL_IN_SAFETY}
CROSSING_ROLES = frozenset({PlaceRole.CROSSING, PlaceRole.HANDOVER})
# Both banks: the far one gives the near one away.
BANKS = frozenset({PlaceRole.DEPARTURE, PlaceRole.ARRIVAL})
ENOUGH_PUBLISHERS = 2


@dataclass(frozen=True, kw_only=True)
class Floors:
    """The location floors of one event."""

    facts: EventFacts
    sources: Mapping[str, SourceFacts]
    atlas: Atlas
    settings: SafetySettings

    def published(self, code: str, role: str) -> str:
        """The code at which the place may be shown.

        A place that is withheld in one role is withheld in every role, and so is all within it.
        """
        return self._behind(self._allowed(code, role))

    @cached_property
    def withheld(self) -> dict[str, str]:
        """Each place that may not be shown, with the place shown for it."""
        shown: dict[str, str] = {}
        for one in self._every_place():
            allowed = self._allowed(one.code, one.role)
            if allowed != one.code and self._coarser(allowed, shown.get(one.code)):
                shown[one.code] = allowed
        return shown

    def limit(self, code: str) -> str:
        """The finest level for a place that is not bound to a crossing."""
        return finest_level(code, atlas=self.atlas, settings=self.settings)

    def elsewhere(self, code: str) -> str:
        """The code at which a place may be named that has no part in the event."""
        return no_finer_than(self._site_or(self.limit(code), code), code, self.atlas)

    @cached_property
    def is_carried_return(self) -> bool:
        """A completed return that two original publishers carry."""
        completed = self.facts.occurrence == Occurrence.OCCURRED
        carried = len(original_publishers(self.facts, self.sources)) >= ENOUGH_PUBLISHERS
        return self.facts.type == EventType.RETURN_TO_ORIGIN and completed and carried

    def _allowed(self, code: str, role: str) -> str:
        level = self._site_or(self._level(code, role), code)
        return no_finer_than(level, code, self.atlas)

    def _level(self, code: str, role: str) -> str:
        limit = self.limit(code)
        if limit == PlaceLevel.COUNTRY:
            return limit
        if role == PlaceRole.ORIGIN:
            return PlaceLevel.ADMIN1
        if self._is_crossing(role):
            return PlaceLevel.CITY if self.is_carried_return else PlaceLevel.ADMIN1
        return limit

    def _is_crossing(self, role: str) -> bool:
        return role in CROSSING_ROLES or (role in BANKS and self.facts.type in RETURNS)

    def _site_or(self, level: str, code: str) -> str:
        """A site is shown only when officially public, with nobody of the group still inside."""
        place = self.atlas[code]
        if place.level != PlaceLevel.SITE or not place.officially_public:
            return level
        if level == PlaceLevel.COUNTRY or self._is_withheld_return(code):
            return level
        nobody_inside = self.facts.type in NOBODY_LEFT or not self.facts.people_still_inside
        return PlaceLevel.SITE if nobody_inside else level

    def _is_withheld_return(self, code: str) -> bool:
        roles = {one.role for one in self._every_place() if one.code == code}
        return any(self._is_crossing(role) for role in roles) and not self.is_carried_return

    def _behind(self, code: str) -> str:
        hidden = next((one for one in self.atlas.path(code) if one in self.withheld), None)
        return self._behind(self.withheld[hidden]) if hidden else code

    def _coarser(self, code: str, other: str | None) -> bool:
        return other is None or self.atlas.rank(code) < self.atlas.rank(other)

    def _every_place(self) -> tuple[Placed, ...]:
        said = (one for claim in self.facts.claims for one in claim.places)
        return (*self.facts.places, *said)


def finest_level(code: str, *, atlas: Atlas, settings: SafetySettings) -> str:
    """The finest level by region: countries only, cities in border provinces, else provinces."""
    if atlas.iso(code) in settings.country_only:
        return PlaceLevel.COUNTRY
    if not settings.border_provinces.isdisjoint(atlas.path(code)):
        return PlaceLevel.CITY
    return PlaceLevel.ADMIN1


def no_finer_than(level: str, code: str, atlas: Atlas) -> str:
    """Coarsen to a level, and to the ``public_level`` of the place and all that it lies in."""
    path = atlas.path(code)
    asked = [(RANK.get(atlas[one].public_level, len(RANK)), atlas.rank(one)) for one in path]
    finest = min((public for public, own in asked if public < own), default=len(RANK))
    return next(one for one in reversed(path) if atlas.rank(one) <= min(finest, RANK[level]))


def open_place(code: str, *, atlas: Atlas, settings: SafetySettings) -> str:
    """The code at which a place may be shown that is not an event's, such as a figure's."""
    level = finest_level(code, atlas=atlas, settings=settings)
    return no_finer_than(level, code, atlas)


def published_place(
    facts: EventFacts,
    place: str,
    role: str,
    *,
    sources: Mapping[str, SourceFacts],
    atlas: Atlas,
    settings: SafetySettings,
) -> str:
    """The code at which one place of the event, in that role, may be shown."""
    floors = Floors(facts=facts, sources=sources, atlas=atlas, settings=settings)
    return floors.published(place, role)
