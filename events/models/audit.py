"""Every edit of a desk row leaves a row that nobody can change: who, when, before and after."""

from typing import TypeVar

import pghistory
from django.db import models

Row = TypeVar("Row", bound=models.Model)


def audited(model: type[Row]) -> type[Row]:
    """Keep the history of a table.

    Triggers, not signals: an `update()`, a data migration and a hand at the SQL prompt are caught too.
    The trackers remember their table, so each one needs its own.
    """
    track = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        append_only=True,
    )
    tracked: type[Row] = track(model)
    return tracked
