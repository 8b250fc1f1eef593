"""Links between events that change a sum."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from events.choices import UNCERTAIN_LINKS, Hypothesis, LinkKind

# What may be true of two events, by the kind of link between them.
HYPOTHESES: dict[str, tuple[str, ...]] = {
    LinkKind.PART_OF: (Hypothesis.CONTAINED,),
    LinkKind.SAME_PEOPLE: ("same_people",),
    LinkKind.POSSIBLY_PART_OF: (Hypothesis.DISJOINT, Hypothesis.CONTAINED),
    LinkKind.POSSIBLY_SAME_AS: (
        Hypothesis.DISJOINT,
        Hypothesis.CONTAINED,
        Hypothesis.IDENTICAL,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """One link, read from its first event to its second: the first is part of the second.

    ``working`` is the declared hypothesis of an uncertain link.
    """

    kind: str
    source: Hashable
    target: Hashable
    working: str | None = None

    @property
    def is_uncertain(self) -> bool:
        return self.kind in UNCERTAIN_LINKS

    @property
    def assumed(self) -> str:
        """What is taken to be true under the declared working hypothesis."""
        return (self.working or Hypothesis.DISJOINT) if self.is_uncertain else self.options[0]

    @property
    def options(self) -> tuple[str, ...]:
        return HYPOTHESES[self.kind]


def between(links: Iterable[Overlap], events: frozenset[Hashable]) -> list[Overlap]:
    """The links that change a sum and have both ends in view, in an order of their own."""
    telling = (one for one in links if one.kind in HYPOTHESES and one.source != one.target)
    inside = {one for one in telling if one.source in events and one.target in events}
    return sorted(inside, key=_order)


def _order(link: Overlap) -> tuple[str, ...]:
    return str(link.source), str(link.target), link.kind, link.working or ""


def clusters(events: Iterable[Hashable], links: Iterable[Overlap]) -> Iterator[frozenset[Hashable]]:
    """The sets of events that hang together, each event in exactly one."""
    neighbours: dict[Hashable, set[Hashable]] = {event: set() for event in events}
    for link in links:
        neighbours[link.source].add(link.target)
        neighbours[link.target].add(link.source)
    seen: set[Hashable] = set()
    for event in neighbours:
        if event not in seen:
            found = _reached(event, neighbours)
            seen |= found
            yield frozenset(found)


def _reached(start: Hashable, neighbours: dict[Hashable, set[Hashable]]) -> set[Hashable]:
    found, ahead = {start}, [start]
    while ahead:
        for event in neighbours[ahead.pop()] - found:
            found.add(event)
            ahead.append(event)
    return found
