"""The envelope over every combination of hypotheses in one cluster."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from .figure import Figure, Value, value_of
from .links import Overlap
from .scenario import Contradictory, work_out

# Beyond this many uncertain links the combinations are not enumerated.
MOST_UNCERTAIN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Low, best and high over what may be true; ``capped`` when that was not enumerated."""

    low: int
    best: int
    high: int
    closed: bool
    capped: bool = False


def envelope(figures: Mapping[Hashable, Figure], links: Sequence[Overlap]) -> Envelope:
    """Return the numbers of one cluster of events.

    Low is the least low and high the greatest high of all combinations that can be true; best is
    that of the declared working hypotheses.
    """
    if sum(link.is_uncertain for link in links) > MOST_UNCERTAIN:
        return _capped(figures, links)
    scenarios = list(_scenarios(figures, links))
    if not scenarios:
        return _capped(figures, links)
    return Envelope(
        low=min(value.low for _, value in scenarios),
        best=min(scenarios, key=lambda scenario: scenario[0])[1].best,
        high=max(value.high for _, value in scenarios),
        closed=all(value.closed for _, value in scenarios),
    )


def _scenarios(
    figures: Mapping[Hashable, Figure], links: Sequence[Overlap]
) -> Iterator[tuple[int, Value]]:
    """Each possible combination with how many links it takes otherwise than declared."""
    for chosen in product(*(link.options for link in links)):
        assumed = list(zip(links, chosen, strict=True))
        value = _possible(figures, assumed)
        if value is not None:
            yield sum(link.assumed != taken for link, taken in assumed), value


def _possible(
    figures: Mapping[Hashable, Figure], assumed: Sequence[tuple[Overlap, str]]
) -> Value | None:
    try:
        return work_out(figures, assumed)
    except Contradictory:
        return None


def _capped(figures: Mapping[Hashable, Figure], links: Sequence[Overlap]) -> Envelope:
    """The largest single low, the sum of the highs, and best under the working hypotheses."""
    values = [value_of(figure) for figure in figures.values()]
    best = _working(figures, links).best
    return Envelope(
        low=min(best, max(value.low for value in values)),
        best=best,
        high=max(best, sum(value.high for value in values)),
        closed=all(value.closed for value in values),
        capped=True,
    )


def _working(figures: Mapping[Hashable, Figure], links: Iterable[Overlap]) -> Value:
    """As declared; a link that contradicts those before it is taken as saying nothing."""
    held: list[tuple[Overlap, str]] = []
    for link in sorted(links, key=lambda one: one.is_uncertain):
        if _possible(figures, [*held, (link, link.assumed)]) is not None:
            held.append((link, link.assumed))
    return work_out(figures, held)
