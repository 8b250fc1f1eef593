"""Taking a job so that no other worker takes it too."""

from datetime import datetime

from django.db import connection, transaction
from django.db.models import Case, When

from events.choices import JobKind, JobState
from events.models import Job

# The first of the two numbers of the advisory locks that hold running jobs.
LOCKS = 7_312
PATIENT = [JobKind.FETCH_ARTICLE.value, JobKind.CHECK_LINKS.value]


def take_job(*, at: datetime) -> Job | None:
    """The oldest job that is due, marked as running and held by this session; None if there is none.

    What waits for other servers comes after everything else, or a slow one would hold up the desk.
    A job that is marked as running, but held by nobody, was left by a worker that died.
    """
    patience = Case(When(kind__in=PATIENT, then=1), default=0)
    due = Job.objects.due(at).order_by(patience, "pk")
    for key in list(due.values_list("pk", flat=True)):
        if hold(key):
            if job := _started(key, at):
                return job
            let_go(key)
    return None


@transaction.atomic
def _started(key: int, at: datetime) -> Job | None:
    job = Job.objects.due(at).select_for_update(of=("self",), skip_locked=True).filter(pk=key)
    held = job.first()
    if held is not None:
        held.state, held.started_at = JobState.RUNNING, at
        held.attempts += 1
        held.save(update_fields=["state", "started_at", "attempts"])
    return held


def hold(key: int) -> bool:
    """Lock the job for this session. The database lets go of it when the session ends."""
    return _asked("SELECT pg_try_advisory_lock(%s, %s)", key)


def let_go(key: int) -> None:
    _asked("SELECT pg_advisory_unlock(%s, %s)", key)


def _asked(statement: str, key: int) -> bool:
    with connection.cursor() as cursor:
        # The second number is of 32 bits; two jobs that share it only wait for each other.
        cursor.execute(statement, [LOCKS, key % 2**31])
        return bool(cursor.fetchone()[0])
