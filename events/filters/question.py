"""What a reader may ask of the events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from events.choices import BASIS_STATUSES, FAMILIES, TYPES_WITH_VOLITION, Basis
from events.filters.cell import AskedCell, period_of, read_counted_in
from events.filters.codes import WORLD, read_place, read_source
from events.filters.days import read_days
from events.filters.moments import read_as_of
from events.filters.parameters import EVENT_PARAMETERS
from events.filters.reading import Reading
from events.filters.words import in_words, read_words
from events.models.record.edition import Edition, EditionQuerySet
from events.models.record.evidence import EditionClaim, EditionPlace

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuestion:
    """Which events; an empty field asks nothing. ``asked`` are the parameters as given."""

    types: frozenset[str] = NOBODY
    volitions: frozenset[str] = NOBODY
    families: frozenset[str] = NOBODY
    statuses: frozenset[str] = NOBODY
    basis: str | None = None
    place: str | None = None
    start: date | None = None
    end: date | None = None
    words: tuple[str, ...] = ()
    source: str | None = None
    counted_in: AskedCell | None = None
    as_of: datetime | None = None
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def editions(self) -> EditionQuerySet:
        """The events that answer, as current editions or as those of the moment asked for."""
        return self.among(
            Edition.objects.as_of(self.as_of) if self.as_of else Edition.objects.current()
        )

    def among(self, editions: EditionQuerySet) -> EditionQuerySet:
        """Those of the given editions that answer."""
        editions = self._of_kind(editions.events()).touching(self.start, self.end)
        editions = in_words(self._of_source(self._there(editions)), self.words)
        return self.counted_in.counted(editions) if self.counted_in else editions

    def cell(self) -> AskedCell | None:
        """The cell of the totals that this question is, if it is one.

        Only then are people shown. Without a place it is the world, without a basis the standard.
        """
        if self.statuses or self.words or self.source:
            return None
        if self.counted_in:
            return None if self._asks_more_than_a_cell() else self.counted_in
        kind, period = self._only_type(), period_of(self.start, self.end)
        if kind is None or period is None or not self._has_one_volition(kind):
            return None
        return AskedCell(
            region=self.place or WORLD,
            period=period,
            type=kind,
            volition=next(iter(self.volitions), None),
            basis=self.basis or Basis.STANDARD.value,
        )

    def query(self, **changed: str) -> str:
        """The question as the query of an address, with some parameters replaced; empty ones go."""
        asked = {**self.asked, **{name: (value,) for name, value in changed.items()}}
        return urlencode([(name, each) for name in asked for each in asked[name] if each])

    def _of_kind(self, editions: EditionQuerySet) -> EditionQuerySet:
        chosen = {
            "type__in": self.types,
            "volition__in": self.volitions,
            "family__in": self.families,
            "status__in": self.statuses,
        }
        if self.basis:
            editions = editions.filter(status__in=sorted(BASIS_STATUSES[self.basis]))
        return editions.filter(**{name: sorted(some) for name, some in chosen.items() if some})

    def _there(self, editions: EditionQuerySet) -> EditionQuerySet:
        if self.place is None:
            return editions
        named = EditionPlace.objects.filter(edition=OuterRef("pk"), path__contains=[self.place])
        return editions.filter(Q(placement_path__contains=[self.place]) | Exists(named))

    def _of_source(self, editions: EditionQuerySet) -> EditionQuerySet:
        if self.source is None:
            return editions
        says = Q(speaker=self.source) | Q(voice=self.source) | Q(publisher=self.source)
        return editions.filter(pk__in=EditionClaim.objects.filter(says).values("edition"))

    def _only_type(self) -> str | None:
        types = self.types or (set(FAMILIES) if self.families else set())
        left = [each for each in types if not self.families or FAMILIES[each] in self.families]
        return str(left[0]) if len(left) == 1 else None

    def _has_one_volition(self, kind: str) -> bool:
        return len(self.volitions) == (1 if kind in TYPES_WITH_VOLITION else 0)

    def _asks_more_than_a_cell(self) -> bool:
        more = (self.types, self.volitions, self.families, self.place, self.basis)
        return any(more) or bool(self.start or self.end)


def read_event_question(
    params: Mapping[str, Any], *, also: Iterable[str] = (), now: datetime | None = None
) -> EventQuestion:
    """Read the parameters of an address.

    :param also: names of parameters that the caller reads itself.
    :raises BadQuestion: naming every problem; an unknown parameter is one.
    """
    reading = Reading(params, EVENT_PARAMETERS, also)
    start, end = read_days(reading)
    question = EventQuestion(
        types=reading.chosen("type"),
        volitions=reading.chosen("volition"),
        families=reading.chosen("family"),
        statuses=reading.chosen("status"),
        basis=next(iter(reading.chosen("basis")), None),
        place=read_place(reading),
        start=start,
        end=end,
        words=read_words(reading),
        source=read_source(reading),
        counted_in=read_counted_in(reading),
        as_of=read_as_of(reading, (now or timezone.now()).astimezone(UTC)),
        asked=reading.given(),
    )
    reading.finish()
    return question
