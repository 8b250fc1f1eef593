"""Marking the totals that a change of the record touches."""

from collections.abc import Iterable
from datetime import datetime

from events.choices import SubjectKind
from events.models import Edition, StaleCell
from events.operations.nudge import nudge
from events.reading.counted import counted
from events.rules.totals import cells_of

RECOMPUTE = "events.tasks.recompute_totals"


def mark_stale(editions: Iterable[Edition], *, at: datetime) -> None:
    """Mark every cell in which one of these editions counts, and nudge the worker.

    It belongs to the transaction that changes the record, so that no mark is lost. Marks are only
    added (see docs/adr/0003-marks-not-flags.md).
    """
    events = [counted(one) for one in editions if one.subject_kind == SubjectKind.EVENT]
    keys = {key for event in events for key in cells_of(event)}
    StaleCell.objects.bulk_create(
        StaleCell(
            region=key.region,
            period=key.period.kind,
            period_start=key.period.start,
            type=key.type,
            volition=key.volition,
            basis=key.basis,
            marked_at=at,
        )
        for key in keys
    )
    nudge(RECOMPUTE)
