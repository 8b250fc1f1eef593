"""What a claim or an event tells, as far as two of them can be compared."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date

from events.choices import Occurrence
from events.rules.overlaps import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One act as one claim tells it, or as all claims of an event do.

    ``paths`` lead from the world down to each place that says where it happened; ``start`` and
    ``end`` are its first and last possible day, None being an open end. ``voices`` are the codes of
    the sources that count as its voices, ``articles`` the keys of the articles it rests on.
    """

    id: Hashable
    type: str
    volition: str | None = None
    destination: str | None = None
    occurrence: str = Occurrence.OCCURRED
    start: date | None = None
    end: date | None = None
    paths: tuple[tuple[str, ...], ...] = ()
    figure: Figure = field(default_factory=Figure)
    voices: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()

    @property
    def is_dated(self) -> bool:
        return self.start is not None or self.end is not None
