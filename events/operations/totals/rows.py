"""A computed cell as the row of a table, and back."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from events.models import StaleCell, Total
from events.models.record.total import CELL_FIELDS
from events.rules.periods import Period
from events.rules.totals import RULE, Cell, CellKey

# Longer lists are paged by the question behind the cell.
MOST_LISTED = 200


def key_of(row: StaleCell | Total) -> CellKey:
    """The question a row answers, or asks to be answered."""
    return CellKey(
        region=row.region,
        period=Period(row.period, row.period_start),
        type=row.type,
        volition=row.volition,
        basis=row.basis,
    )


def columns_of(key: CellKey) -> dict[str, Any]:
    """The columns that hold a question."""
    return {
        "region": key.region,
        "period": key.period.kind,
        "period_start": key.period.start,
        "type": key.type,
        "volition": key.volition,
        "basis": key.basis,
    }


def answer_of(cell: Cell) -> dict[str, Any]:
    """The columns that hold an answer."""
    total = cell.total
    return {
        "n_events": total.n_events,
        "n_without_best": total.n_without_best,
        "low": total.low,
        "best": total.best,
        "high": total.high,
        "high_open": total.high_open,
        "capped": total.capped,
        "events": list(cell.events) if len(cell.events) <= MOST_LISTED else None,
        "unplaced_time": {kind: _unplaced(part) for kind, part in cell.unplaced_time.items()},
        "unplaced_region": _unplaced(cell.unplaced_region),
        "overlap_adjustment_time": _terms(cell.overlap_adjustment_time),
        "overlap_adjustment_region": asdict(cell.overlap_adjustment_region),
        "sum_children_time": _terms(cell.sum_children_time),
        "sum_children_region": asdict(cell.sum_children_region),
        "rules": RULE,
    }


def row_of(cell: Cell, *, at: datetime) -> Total:
    return Total(**columns_of(cell.key), **answer_of(cell), computed_at=at)


def answer_in(row: Total) -> dict[str, Any]:
    """What a stored row answers, for comparing it with a computed one."""
    return {
        field.name: getattr(row, field.name)
        for field in Total._meta.concrete_fields
        if field.name not in {"id", "computed_at", *CELL_FIELDS}
    }


def _unplaced(combined: Any) -> dict[str, Any]:
    found = asdict(combined)
    found.pop("capped")
    return found


def _terms(by_kind: Any) -> dict[str, Any]:
    return {kind: asdict(terms) for kind, terms in by_kind.items()}
