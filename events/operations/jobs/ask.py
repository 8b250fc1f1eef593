"""Asking for work."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import JobKind, JobState
from events.models import Job
from events.operations.errors import Refused
from events.operations.nudge import nudge

RUN = "events.tasks.run_jobs"


@transaction.atomic
def ask_for(
    kind: JobKind,
    *,
    subject: str,
    by: User | None,
    at: datetime,
    given: Mapping[str, Any] | None = None,
    due_at: datetime | None = None,
) -> Job:
    """Leave a job for the worker; while one of this kind and subject is open, that one is returned."""
    job, _made = Job.objects.open().get_or_create(
        kind=kind,
        subject=subject,
        defaults={"given": dict(given or {}), "asked_by": by, "made_at": at, "due_at": due_at},
    )
    nudge(RUN)
    return job


@transaction.atomic
def retry_job(*, job: Job, by: User, at: datetime) -> Job:
    """Let a job that failed be tried anew. Retrying one that is open is harmless.

    :raises Refused: when the job is done already.
    """
    job = Job.objects.select_for_update(of=("self",)).get(pk=job.pk)
    if job.state == JobState.DONE:
        raise Refused.because("state", "This job is done: there is nothing to try again.")
    if job.state == JobState.FAILED:
        again = Job.objects.open().filter(kind=job.kind, subject=job.subject).first()
        if again is not None:
            return again
        job.state, job.attempts, job.error = JobState.WAITING, 0, ""
        job.due_at, job.asked_by = None, by
        job.save()
        nudge(RUN)
    return job
