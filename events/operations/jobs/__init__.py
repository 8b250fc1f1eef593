"""Work for the worker: asked for here, done by :func:`events.operations.work.run_jobs`."""

from .ask import ask_for, retry_job
from .progress import GiveUp, report_progress

__all__ = ["GiveUp", "ask_for", "report_progress", "retry_job"]
