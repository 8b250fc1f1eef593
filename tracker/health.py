"""How the installation is, for watchers: `/healthz`."""

from datetime import datetime
from typing import Any

from celery import current_app
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, InterfaceError, connection
from django.db.models import Count, Min
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError as BrokerError
from redis.exceptions import RedisError

from events.models.record import StaleCell
from tracker.tasks import HEARTBEAT

State = dict[str, Any]


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """The state of each part; 503 only if the database is away, for then nothing can be read."""
    if not database_answers():
        return JsonResponse({"status": "down", "database": {"state": "away"}}, status=503)
    now = timezone.now()
    parts = {
        "database": {"state": "ok"},
        "broker": broker(),
        "worker": worker(now),
        "totals": totals(now),
    }
    sound = all(part["state"] == "ok" for part in parts.values())
    return JsonResponse({"status": "ok" if sound else "degraded", **parts})


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, InterfaceError):
        return False
    return True


def broker() -> State:
    try:
        with current_app.connection_for_write() as broker_connection:
            broker_connection.ensure_connection(max_retries=1, timeout=2)
    except (BrokerError, OSError):
        return {"state": "away"}
    return {"state": "ok"}


def worker(now: datetime) -> State:
    """``silent`` when four heartbeats in a row are missing."""
    try:
        seen: datetime | None = cache.get(HEARTBEAT)
    except (RedisError, DatabaseError):
        return {"state": "unknown", "last_seen": None}
    if seen is None:
        return {"state": "not seen yet", "last_seen": None}
    silent = (now - seen).total_seconds() > 4 * settings.HEARTBEAT_SECONDS
    return {"state": "silent" if silent else "ok", "last_seen": seen.isoformat()}


def totals(now: datetime) -> State:
    """How many marks wait to be computed again, and for how many seconds the oldest has."""
    waiting = StaleCell.objects.aggregate(marks=Count("pk"), oldest=Min("marked_at"))
    oldest = waiting["oldest"]
    age = 0 if oldest is None else max(0, round((now - oldest).total_seconds()))
    state = "ok" if age <= 60 else "late"
    return {"state": state, "marks_waiting": waiting["marks"], "oldest_seconds": age}
