"""Erasing what a report said, once it is decided."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ReportState
from events.models import Report
from events.operations.errors import Refused

NOTHING = {"text": "", "contact": "", "note": "", "decision": "", "about": ""}


@transaction.atomic
def forget_report(*, report: Report, by: User, at: datetime) -> Report:
    """Erase the words of one report now; who decided what, and when, stays. Twice is harmless.

    :raises Refused: while it is not decided.
    """
    report = Report.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if report.state != ReportState.DECIDED:
        raise Refused.because("state", "Decide it first: nobody could answer it afterwards.")
    if report.forgotten_at is None:
        Report.objects.filter(pk=report.pk).update(forgotten_at=at, **NOTHING)
        report.refresh_from_db()
    return report


def forget_reports(*, before: datetime, at: datetime) -> int:
    """Erase the words of every report decided before a moment; return how many."""
    return Report.objects.to_forget(before).update(forgotten_at=at, **NOTHING)
