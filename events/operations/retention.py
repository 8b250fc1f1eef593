"""Erasing what is kept no longer than the settings say."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from events.choices import JobKind
from events.models import Job
from events.operations.articles.erase import erase_old_bodies
from events.operations.imports.tables import forget_tables
from events.operations.jobs import ask_for
from events.operations.reports.forget import forget_reports

# A setting in days, and what erases everything older. None or nought days keep for ever.
KEPT: Mapping[str, Callable[..., int]] = {
    "REPORT_RETENTION_DAYS": forget_reports,
    "ARTICLE_BODY_RETENTION_DAYS": erase_old_bodies,
    "IMPORT_RETENTION_DAYS": forget_tables,
}


def ask_for_retention(*, at: datetime) -> Job:
    """Leave the day's job of erasing; asking again while it waits is harmless."""
    return ask_for(JobKind.APPLY_RETENTION, subject="", by=None, at=at)


def apply_retention(*, job: Job, at: datetime) -> dict[str, Any]:
    """Erase what each setting says is kept no longer; return how many of each."""
    return {
        name.removesuffix("_RETENTION_DAYS").lower(): erase(
            before=at - timedelta(days=getattr(settings, name)), at=at
        )
        for name, erase in KEPT.items()
        if getattr(settings, name)
    }
