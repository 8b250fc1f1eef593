"""What reviewers do with a report."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ReportOutcome, ReportState
from events.models import Report
from events.operations.errors import Refused


@transaction.atomic
def take_report(*, report: Report, by: User, at: datetime) -> Report:
    """Say that one handles it. It can be taken over from somebody else; taking it twice is harmless.

    :raises Refused: when it is decided.
    """
    report = _undecided(report)
    report.state, report.handler = ReportState.IN_HAND, by
    report.save(update_fields=["state", "handler"])
    return report


@transaction.atomic
def note_on_report(*, report: Report, note: str, by: User, at: datetime) -> Report:
    """Keep for the other reviewers what was found out, after what was noted before.

    :raises Refused: without a note.
    """
    if not note.strip():
        raise Refused.because("note", "Write what the other reviewers should know.")
    report = _locked(report)
    line = f"{at:%Y-%m-%d %H:%M} {by.get_username()}: {note.strip()}"
    report.note = f"{report.note}\n{line}".strip()
    report.save(update_fields=["note"])
    return report


@transaction.atomic
def decide_report(*, report: Report, outcome: str, decision: str, by: User, at: datetime) -> Report:
    """Say what came of it, and why.

    :raises Refused: without an outcome or its reason, or when it is decided already.
    """
    if outcome not in ReportOutcome.values:
        raise Refused.because("outcome", "Say what came of it.")
    if not decision.strip():
        raise Refused.because("decision", "Say why, for whoever asks later.")
    report = _undecided(report)
    report.state, report.handler = ReportState.DECIDED, by
    report.outcome, report.decision, report.decided_at = outcome, decision.strip(), at
    report.save(update_fields=["state", "handler", "outcome", "decision", "decided_at"])
    return report


@transaction.atomic
def reopen_report(*, report: Report, by: User, at: datetime) -> Report:
    """Take a decision back. Reopening one that is open is harmless.

    :raises Refused: when its words are erased already.
    """
    report = _locked(report)
    if report.state != ReportState.DECIDED:
        return report
    if report.forgotten_at is not None:
        raise Refused.because("state", "What it said is erased: it can only be reported anew.")
    report.state, report.handler = ReportState.IN_HAND, by
    report.outcome = report.decided_at = None
    report.save(update_fields=["state", "handler", "outcome", "decided_at"])
    return report


def _locked(report: Report) -> Report:
    return Report.objects.select_for_update(of=("self",)).get(pk=report.pk)


def _undecided(report: Report) -> Report:
    report = _locked(report)
    if report.state == ReportState.DECIDED:
        raise Refused.because("state", "It is decided already: reopen it first.")
    return report
