"""What the worker does with the jobs that wait."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from events.choices import JobKind, JobState
from events.models import Job
from events.operations.articles.fetched import fetch_text
from events.operations.articles.links import check_links
from events.operations.imports.tables import work_on_table
from events.operations.jobs.progress import GiveUp
from events.operations.jobs.take import let_go, take_job
from events.operations.notices.mail import mail_notice
from events.operations.retention import apply_retention
from events.operations.suggestions.find import read_for_suggestions

log = logging.getLogger(__name__)

ATTEMPTS = 3
PAUSES = (timedelta(minutes=1), timedelta(minutes=10))

# Each does one job, given the job and the moment, and returns what is kept as its result. Doing it
# twice changes nothing: a worker may die after the work and before it is noted.
Worked = Callable[..., Mapping[str, Any]]
WORK: dict[str, Worked] = {
    JobKind.APPLY_RETENTION: apply_retention,
    JobKind.IMPORT_TABLE: work_on_table,
    JobKind.CHECK_LINKS: check_links,
    JobKind.FETCH_ARTICLE: fetch_text,
    JobKind.SEND_MAIL: mail_notice,
    JobKind.SUGGEST_CLAIMS: read_for_suggestions,
}


def run_jobs(*, at: datetime) -> int:
    """Do every job that is due; return how many were tried. One that fails holds up no other."""
    tried = 0
    while job := take_job(at=at):
        try:
            _do(job, at)
        finally:
            let_go(job.pk)
        tried += 1
    return tried


def _do(job: Job, at: datetime) -> None:
    try:
        result = WORK[JobKind(job.kind)](job=job, at=at)
    except GiveUp as reason:
        _end(job, state=JobState.FAILED, error=str(reason))
    except Exception as error:
        # Whatever went wrong, the row says so, and the worker goes on with the next one.
        log.exception("Job %s failed", job)
        _try_later(job, error, at)
    else:
        _end(job, state=JobState.DONE, result=dict(result), error="")


def _try_later(job: Job, error: Exception, at: datetime) -> None:
    told = f"{type(error).__name__}: {error}"
    if job.attempts >= ATTEMPTS:
        _end(job, state=JobState.FAILED, error=told)
        return
    due_at = at + PAUSES[min(job.attempts, len(PAUSES)) - 1]
    Job.objects.filter(pk=job.pk).update(state=JobState.WAITING, error=told, due_at=due_at)


def _end(job: Job, **columns: Any) -> None:
    Job.objects.filter(pk=job.pk).update(finished_at=timezone.now(), **columns)
