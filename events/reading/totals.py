"""A computed cell under the names of its columns, which are those of the API."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from events.rules.overlaps import Combined
from events.rules.totals import RULE, Cell, Terms

# A longer list of events is paged by the question behind the cell.
MOST_LISTED = 200
SUM = ("n_events", "n_without_best", "low", "best", "high", "high_open")


def answer_of(cell: Cell) -> dict[str, Any]:
    """What a cell answers, with the terms of its identity."""
    return {
        **_sum(cell.total),
        "capped": cell.total.capped,
        "events": list(cell.events) if len(cell.events) <= MOST_LISTED else None,
        "unplaced_time": {kind: _sum(one) for kind, one in cell.unplaced_time.items()},
        "unplaced_region": _sum(cell.unplaced_region),
        "overlap_adjustment_time": _terms(cell.overlap_adjustment_time),
        "overlap_adjustment_region": asdict(cell.overlap_adjustment_region),
        "sum_children_time": _terms(cell.sum_children_time),
        "sum_children_region": asdict(cell.sum_children_region),
        "rules": RULE,
    }


def _sum(combined: Combined) -> dict[str, Any]:
    return {name: getattr(combined, name) for name in SUM}


def _terms(by_kind: Mapping[str, Terms]) -> dict[str, Any]:
    return {kind: asdict(terms) for kind, terms in by_kind.items()}
