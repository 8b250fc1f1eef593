"""total = Σ children + unplaced + overlap adjustment, checked."""

from collections.abc import Iterator

from events.rules.overlaps import Combined
from events.rules.totals.cell import Cell, Terms, terms_of


def broken_identities(cell: Cell) -> Iterator[str]:
    """Name each division, ``region`` or a finer period, whose terms do not add up to the total."""
    total = terms_of(cell.total)
    for kind, unplaced in cell.unplaced_time.items():
        summed, adjustment = cell.sum_children_time[kind], cell.overlap_adjustment_time[kind]
        if not _adds_up(total, summed, unplaced, adjustment):
            yield kind
    if not _adds_up(
        total, cell.sum_children_region, cell.unplaced_region, cell.overlap_adjustment_region
    ):
        yield "region"


def _adds_up(total: Terms, summed: Terms, unplaced: Combined, adjustment: Terms) -> bool:
    return total == summed + terms_of(unplaced) + adjustment
