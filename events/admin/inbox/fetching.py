"""How far the fetching of an article's text is."""

from collections.abc import Iterable
from typing import Any

from events.choices import JobKind
from events.models import Job


def fetching_of(keys: Iterable[Any]) -> dict[str, Job]:
    """The last job for each of these articles that was ever asked to be fetched."""
    jobs = Job.objects.filter(kind=JobKind.FETCH_ARTICLE, subject__in=[str(key) for key in keys])
    return {job.subject: job for job in jobs.order_by("pk")}
