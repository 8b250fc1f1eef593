"""A computed cell as the row of a table, and back."""

from datetime import datetime
from typing import Any

from events.models import StaleCell, Total
from events.models.record.total import CELL_FIELDS
from events.reading.totals import answer_of
from events.rules.periods import Period
from events.rules.totals import Cell, CellKey


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


def row_of(cell: Cell, *, at: datetime) -> Total:
    return Total(**columns_of(cell.key), **answer_of(cell), computed_at=at)


def answer_in(row: Total) -> dict[str, Any]:
    """What a stored row answers, for comparing it with a computed one."""
    return {
        field.name: getattr(row, field.name)
        for field in Total._meta.concrete_fields
        if field.name not in {"id", "computed_at", *CELL_FIELDS}
    }
