"""Work in the background."""

from django.contrib import admin
from django.utils.translation import gettext, gettext_lazy as _

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

    @admin.display(description=_("progress"))
    def progress(self, job: Job) -> str:
        if job.total is None:
            return str(job.done)
        return gettext("%(done)s of %(total)s") % {"done": job.done, "total": job.total}
