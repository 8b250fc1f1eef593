"""The number of people in a set of events, each counted once."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from events.choices import LinkKind

from .envelope import Envelope, envelope
from .figure import Figure, value_of
from .links import Overlap, between, clusters


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """A sum with its range and its doubts.

    ``low`` and ``best`` are None when no event states one, ``high`` when none states a high or a
    best. ``n_events`` leaves out the parts of wholes that are in view.
    """

    n_events: int = 0
    n_without_best: int = 0
    low: int | None = None
    best: int | None = None
    high: int | None = None
    high_open: bool = False
    capped: bool = False


NOTHING = Combined()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A sum in the making: tallies of sets that no link joins add up to that of all of them.

    Low, best and high are taken as numbers here; the flags say which of them anybody states.
    """

    n_events: int = 0
    n_without_best: int = 0
    low: int = 0
    best: int = 0
    high: int = 0
    states_low: bool = False
    states_best: bool = False
    states_high: bool = False
    closed: bool = True
    capped: bool = False

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            n_events=self.n_events + other.n_events,
            n_without_best=self.n_without_best + other.n_without_best,
            low=self.low + other.low,
            best=self.best + other.best,
            high=self.high + other.high,
            states_low=self.states_low or other.states_low,
            states_best=self.states_best or other.states_best,
            states_high=self.states_high or other.states_high,
            closed=self.closed and other.closed,
            capped=self.capped or other.capped,
        )

    @property
    def combined(self) -> Combined:
        return Combined(
            n_events=self.n_events,
            n_without_best=self.n_without_best,
            low=self.low if self.states_low else None,
            best=self.best if self.states_best else None,
            high=self.high if self.states_best or self.states_high else None,
            high_open=not self.closed,
            capped=self.capped,
        )


def combine(figures: Mapping[Any, Figure], links: Iterable[Overlap] = ()) -> Combined:
    """Add up events that are in view together; links to events out of view change nothing."""
    return tally(figures, links).combined if figures else NOTHING


def tally(figures: Mapping[Any, Figure], links: Iterable[Overlap] = ()) -> Tally:
    """The sum of these events with what is needed to add others to it."""
    inside = between(links, frozenset(figures))
    counted = set(figures) - {one.source for one in inside if one.kind == LinkKind.PART_OF}
    ranges = [_range(figures, members, inside) for members in clusters(figures, inside)]
    return Tally(
        n_events=len(counted),
        n_without_best=sum(figures[one].best is None for one in counted),
        low=sum(one.low for one in ranges),
        best=sum(one.best for one in ranges),
        high=sum(one.high for one in ranges),
        states_low=any(one.low is not None for one in figures.values()),
        states_best=any(one.best is not None for one in figures.values()),
        states_high=any(one.high is not None for one in figures.values()),
        closed=all(one.closed for one in ranges),
        capped=any(one.capped for one in ranges),
    )


def _range(
    figures: Mapping[Hashable, Figure], members: frozenset[Hashable], links: list[Overlap]
) -> Envelope:
    if len(members) == 1:
        return _alone(figures[next(iter(members))])
    inside = [link for link in links if link.source in members]
    return envelope({event: figures[event] for event in members}, inside)


def _alone(figure: Figure) -> Envelope:
    value = value_of(figure)
    return Envelope(low=value.low, best=value.best, high=value.high, closed=value.closed)
