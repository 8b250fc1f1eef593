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


def combine(figures: Mapping[Any, Figure], links: Iterable[Overlap] = ()) -> Combined:
    """Add up events that are in view together; links to events out of view change nothing."""
    if not figures:
        return NOTHING
    inside = between(links, frozenset(figures))
    counted = set(figures) - {one.source for one in inside if one.kind == LinkKind.PART_OF}
    ranges = [_range(figures, members, inside) for members in clusters(figures, inside)]
    has_best = any(one.best is not None for one in figures.values())
    has_high = has_best or any(one.high is not None for one in figures.values())
    return Combined(
        n_events=len(counted),
        n_without_best=sum(figures[one].best is None for one in counted),
        low=_known(
            sum(one.low for one in ranges), any(f.low is not None for f in figures.values())
        ),
        best=_known(sum(one.best for one in ranges), has_best),
        high=_known(sum(one.high for one in ranges), has_high),
        high_open=not all(one.closed for one in ranges),
        capped=any(one.capped for one in ranges),
    )


def _known(number: int, is_stated: bool) -> int | None:
    return number if is_stated else None


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
