"""One cell under the field names of the API."""

from typing import Any

from events.choices import EventType, PeriodKind, Volition
from events.models.record.total import Total
from events.reading.totals import answer_of
from events.rules.periods import Period
from events.rules.totals import Cell

Row = dict[str, Any]

COARSE_FIRST = tuple(reversed(PeriodKind.values))
STORED = (
    "n_events",
    "n_without_best",
    "low",
    "best",
    "high",
    "high_open",
    "capped",
    "events",
    "unplaced_time",
    "unplaced_region",
    "overlap_adjustment_time",
    "overlap_adjustment_region",
    "sum_children_time",
    "sum_children_region",
    "rules",
)


def row_of_total(total: Total) -> Row:
    """A stored total."""
    return {
        **key_of(
            region=total.region,
            period=Period(total.period, total.period_start),
            type=total.type,
            volition=total.volition,
            basis=total.basis,
        ),
        **{name: getattr(total, name) for name in STORED},
    }


def row_of_cell(cell: Cell) -> Row:
    """A computed cell."""
    key = cell.key
    return {
        **key_of(
            region=key.region,
            period=key.period,
            type=key.type,
            volition=key.volition,
            basis=key.basis,
        ),
        **answer_of(cell),
    }


def key_of(
    *,
    region: str,
    period: Period,
    type: str,  # noqa: A002 # the name of the field
    volition: str | None,
    basis: str,
) -> Row:
    """The fields that name a cell; the label is that of its period."""
    return {
        "region": region,
        "period": period.kind,
        "period_start": period.start.isoformat() if period.start else None,
        "label": period.label,
        "type": type,
        "volition": volition,
        "basis": basis,
    }


def in_order(row: Row) -> tuple[str, int, str, int, int]:
    """By region, coarse periods first, then by time, type and volition."""
    return (
        row["region"],
        COARSE_FIRST.index(row["period"]),
        row["period_start"] or "",
        EventType.values.index(row["type"]),
        Volition.values.index(row["volition"]) if row["volition"] else -1,
    )
