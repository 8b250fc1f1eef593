"""The question that a total answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from events.choices import Basis
from events.rules.periods import Period, containing
from events.rules.totals.event import CountedEvent, counts


@dataclass(frozen=True, slots=True, kw_only=True)
class CellKey:
    """Region × period × type × volition × basis."""

    region: str
    period: Period
    type: str
    volition: str | None
    basis: str


def cells_of(event: CountedEvent) -> Iterator[CellKey]:
    """Every cell in which the event counts, and so every cell that changing it can change."""
    periods = containing(event.start, event.end)
    for basis in Basis.values:
        if not counts(event, basis):
            continue
        for region in event.path:
            for period in periods:
                yield CellKey(
                    region=region,
                    period=period,
                    type=event.type,
                    volition=event.volition,
                    basis=basis,
                )


def is_in(event: CountedEvent, key: CellKey) -> bool:
    """Tell whether the event counts in the cell."""
    return (
        event.type == key.type
        and event.volition == key.volition
        and key.region in event.path
        and counts(event, key.basis)
        and key.period.contains(event.start, event.end)
    )
