"""Computing cells from the events that are public."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any

from events.rules.overlaps import Combined, Overlap, combine
from events.rules.periods import FINER, Period, of_kind
from events.rules.totals.cell import Cell, Terms, terms_of
from events.rules.totals.event import CountedEvent
from events.rules.totals.key import CellKey, cells_of, is_in

Split = tuple[Combined, Terms, Terms]
# Sets of events up to this size are added up once.
MOST_REMEMBERED = 32


class _Sums:
    """Sums over sets of events, with the links at hand."""

    def __init__(self, links: Iterable[Overlap]) -> None:
        self._links: dict[Hashable, set[Overlap]] = defaultdict(set)
        for link in links:
            self._links[link.source].add(link)
        self._small: dict[frozenset[Hashable], Combined] = {}

    def of(self, events: Collection[CountedEvent]) -> Combined:
        """Add them up; small sets come back in many cells and are remembered."""
        if len(events) > MOST_REMEMBERED:
            return self._added(events)
        view = frozenset(event.id for event in events)
        if view not in self._small:
            self._small[view] = self._added(events)
        return self._small[view]

    def _added(self, events: Iterable[CountedEvent]) -> Combined:
        figures = {event.id: event.figure for event in events}
        links = (link for event in figures for link in self._links.get(event, ()))
        return combine(figures, links)

    def split(
        self,
        events: Sequence[CountedEvent],
        total: Combined,
        child_of: Callable[[CountedEvent], Hashable | None],
    ) -> Split:
        """What no child holds, the sum of the children, and what overlaps make of the rest."""
        children: dict[Hashable | None, list[CountedEvent]] = defaultdict(list)
        for event in events:
            children[child_of(event)].append(event)
        unplaced = self.of(children.pop(None, ()))
        summed = sum((terms_of(self.of(inside)) for inside in children.values()), Terms())
        return unplaced, summed, terms_of(total) - summed - terms_of(unplaced)


def compute_cell(
    key: CellKey, events: Iterable[CountedEvent], links: Iterable[Overlap]
) -> Cell | None:
    """Return the cell from any events that include those in it; None when it holds none.

    :param links: any links that include those between the events in view.
    """
    inside = [event for event in events if is_in(event, key)]
    return _cell(key, inside, _Sums(links)) if inside else None


def empty_cell(key: CellKey) -> Cell:
    """The cell of a question that no published event answers, which is not zero people."""
    finer = FINER[key.period.kind]
    return Cell(
        key=key,
        total=Combined(),
        unplaced_time=dict.fromkeys(finer, Combined()),
        sum_children_time=dict.fromkeys(finer, Terms()),
        overlap_adjustment_time=dict.fromkeys(finer, Terms()),
    )


def compute_cells(events: Iterable[CountedEvent], links: Iterable[Overlap]) -> dict[CellKey, Cell]:
    """Every cell that holds an event."""
    inside: dict[CellKey, list[CountedEvent]] = defaultdict(list)
    for event in events:
        for key in cells_of(event):
            inside[key].append(event)
    sums = _Sums(links)
    return {key: _cell(key, held, sums) for key, held in inside.items()}


def _cell(key: CellKey, inside: Sequence[CountedEvent], sums: _Sums) -> Cell:
    total = sums.of(inside)
    by_time = {kind: sums.split(inside, total, _period(kind)) for kind in FINER[key.period.kind]}
    unplaced, summed, adjustment = sums.split(inside, total, _below(key.region))
    return Cell(
        key=key,
        total=total,
        events=tuple(sorted(event.slug for event in inside)),
        unplaced_time=_term(by_time, 0),
        sum_children_time=_term(by_time, 1),
        overlap_adjustment_time=_term(by_time, 2),
        unplaced_region=unplaced,
        sum_children_region=summed,
        overlap_adjustment_region=adjustment,
    )


def _term(by_time: Mapping[str, Split], place: int) -> dict[str, Any]:
    return {kind: split[place] for kind, split in by_time.items()}


def _period(kind: str) -> Callable[[CountedEvent], Period | None]:
    """The period of that kind that holds an event wholly, if one does."""

    def child(event: CountedEvent) -> Period | None:
        if event.start is None or event.end is None:
            return None
        period = of_kind(kind, event.start)
        return period if period.contains(event.start, event.end) else None

    return child


def _below(region: str) -> Callable[[CountedEvent], str | None]:
    """The child of the region in which an event lies, if it lies in one."""

    def child(event: CountedEvent) -> str | None:
        place = event.path.index(region) + 1
        return event.path[place] if place < len(event.path) else None

    return child
