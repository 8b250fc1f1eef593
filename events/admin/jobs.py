"""Work in the background."""

from django.contrib import admin

from events.admin.reading import ReadOnlyAdmin
from events.models import Job


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin[Job]):
    list_display = (
        *("kind", "subject", "state", "progress", "attempts"),
        *("made_at", "started_at", "finished_at", "error"),
    )
    list_filter = ("state", "kind")
    search_fields = ("subject", "error")
    ordering = ("-made_at", "-pk")

    @admin.display(description="progress")
    def progress(self, job: Job) -> str:
        return str(job.done) if job.total is None else f"{job.done} of {job.total}"
