"""Every edit of a desk row leaves a row that nobody can change: who, when, before and after."""

from collections.abc import Callable
from typing import TypeVar

import pghistory
from django.db import models

Row = TypeVar("Row", bound=models.Model)


def audited(model: type[Row]) -> type[Row]:
    """Keep the history of a table.

    Triggers, not signals: an `update()`, a data migration and a hand at the SQL prompt are caught too.
    The trackers remember their table, so each one needs its own.
    """
    return audited_without()(model)


def audited_beside(*columns: str) -> Callable[[type[Row]], type[Row]]:
    """Keep the history of a table, but none of these columns changing alone: a machine notes them often."""

    def track(model: type[Row]) -> type[Row]:
        tracked: type[Row] = pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(condition=pghistory.AnyChange(exclude=list(columns))),
            pghistory.DeleteEvent(),
            append_only=True,
        )(model)
        return tracked

    return track


def audited_without(*columns: str) -> Callable[[type[Row]], type[Row]]:
    """Keep the history of a table, but never of these columns: what they held is not to be kept."""

    def track(model: type[Row]) -> type[Row]:
        tracked: type[Row] = pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            append_only=True,
            exclude=list(columns) or None,
        )(model)
        return tracked

    return track
