"""What work says of itself while it is done."""

from events.models import Job


class GiveUp(Exception):
    """The work cannot be done, and trying again would not help. Its text is for the editor."""


def report_progress(job: Job, *, done: int, total: int | None = None) -> None:
    """Let the desk see how far the work is, at once and whatever becomes of its transaction."""
    job.done, job.total = done, total if total is not None else job.total
    Job.objects.filter(pk=job.pk).update(done=job.done, total=job.total)
