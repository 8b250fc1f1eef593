"""What the worker does for the installation itself."""

from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

HEARTBEAT = "tracker.worker.heartbeat"


@shared_task
def heartbeat() -> None:
    """Leave the moment, for ``/healthz``, at which a worker last did as beat asked."""
    cache.set(HEARTBEAT, timezone.now(), timeout=None)
