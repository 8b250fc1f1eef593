"""Work that outlives the task that was asked to do it."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from events.choices import JobKind, JobState
from events.models.constraints import one_of


class JobQuerySet(models.QuerySet["Job"]):
    def open(self) -> "JobQuerySet":
        return self.filter(state__in=[JobState.WAITING, JobState.RUNNING])

    def failed(self) -> "JobQuerySet":
        return self.filter(state=JobState.FAILED)

    def due(self, at: datetime) -> "JobQuerySet":
        """Open, and not waiting for a later moment."""
        return self.open().filter(Q(due_at=None) | Q(due_at__lte=at))


class Job(models.Model):
    """One piece of work to be done: the row is the work, a task is only a nudge.

    ``given`` is what the work needs to know beside its subject, ``due_at`` the moment before which it
    is not begun. A running job is held by a lock of the worker's session, so that one whose worker
    died can be told from one that takes long.
    """

    kind = models.CharField(max_length=20, choices=JobKind)
    subject = models.CharField(max_length=100, blank=True)
    state = models.CharField(max_length=7, choices=JobState, default=JobState.WAITING)
    given = models.JSONField(default=dict)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True)
    error = models.TextField(blank=True)
    result = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject"],
                condition=Q(state__in=[JobState.WAITING.value, JobState.RUNNING.value]),
                name="events_job_open_once",
            ),
            models.CheckConstraint(
                condition=one_of("kind", JobKind.values), name="events_job_kind_known"
            ),
            models.CheckConstraint(
                condition=one_of("state", JobState.values), name="events_job_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}".strip()
