"""What a reader may ask of the reference figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from events.filters.codes import read_place
from events.filters.days import read_days
from events.filters.moments import read_as_of
from events.filters.parameters import FIGURE_PARAMETERS
from events.filters.reading import Reading
from events.filters.words import in_words, read_words
from events.models.record.edition import EditionQuerySet


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureQuestion:
    """Which figures; an empty field asks nothing."""

    place: str | None = None
    start: date | None = None
    end: date | None = None
    words: tuple[str, ...] = ()
    as_of: datetime | None = None

    def among(self, editions: EditionQuerySet) -> EditionQuerySet:
        """Those of the given editions that answer."""
        figures = in_words(editions.figures().touching(self.start, self.end), self.words)
        return figures.within(self.place) if self.place else figures


def read_figure_question(
    params: Mapping[str, Any], *, also: Iterable[str] = (), now: datetime | None = None
) -> FigureQuestion:
    """Read the parameters of an address.

    :raises BadQuestion: naming every problem; an unknown parameter is one.
    """
    reading = Reading(params, FIGURE_PARAMETERS, also)
    start, end = read_days(reading)
    question = FigureQuestion(
        place=read_place(reading),
        start=start,
        end=end,
        words=read_words(reading),
        as_of=read_as_of(reading, now or timezone.now()),
    )
    reading.finish()
    return question
