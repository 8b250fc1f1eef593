"""What a total knows of one published event."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

from events.choices import BASIS_STATUSES, Granularity, Occurrence
from events.rules.overlaps import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedEvent:
    """One published event, placed: ``path`` leads from the world down to its placement.

    ``start`` and ``end`` are its first and last possible day; None is an open end.
    """

    id: Hashable
    slug: str
    type: str
    volition: str | None
    status: str
    path: tuple[str, ...]
    start: date | None
    end: date | None
    figure: Figure
    occurrence: str = Occurrence.OCCURRED
    granularity: str = Granularity.INCIDENT


def counts(event: CountedEvent, basis: str) -> bool:
    """Tell whether the event counts at all on that basis: an incident that occurred."""
    return (
        event.occurrence == Occurrence.OCCURRED
        and event.granularity == Granularity.INCIDENT
        and event.status in BASIS_STATUSES[basis]
    )
