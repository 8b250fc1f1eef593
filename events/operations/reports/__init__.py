"""Reports from outside: received without an account, handled by reviewers only."""

from .forget import forget_report, forget_reports
from .handle import decide_report, note_on_report, reopen_report, take_report
from .receive import receive_report

__all__ = [
    "decide_report",
    "forget_report",
    "forget_reports",
    "note_on_report",
    "receive_report",
    "reopen_report",
    "take_report",
]
