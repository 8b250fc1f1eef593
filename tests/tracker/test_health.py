from datetime import timedelta

import pytest
from celery import current_app
from django.core.cache import cache
from django.db import OperationalError, connection
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerError

from events.models.record import StaleCell
from tracker.tasks import HEARTBEAT, heartbeat


@pytest.fixture(autouse=True)
def no_heartbeat_yet():
    cache.delete(HEARTBEAT)


@pytest.mark.django_db
def test_a_watcher_hears_of_every_part(client):
    heartbeat()

    response = client.get("/healthz")

    assert response.status_code == 200
    answer = response.json()
    assert answer["status"] == "ok"
    assert {part: answer[part]["state"] for part in ("database", "broker", "worker", "totals")} == {
        "database": "ok",
        "broker": "ok",
        "worker": "ok",
        "totals": "ok",
    }
    assert answer["totals"]["marks_waiting"] == StaleCell.objects.count()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("last_seen", "state"),
    [(None, "not seen yet"), (timedelta(seconds=50), "ok"), (timedelta(seconds=70), "silent")],
)
def test_a_worker_that_is_gone_is_missed(client, last_seen, state):
    if last_seen is not None:
        cache.set(HEARTBEAT, timezone.now() - last_seen)

    answer = client.get("/healthz").json()

    assert answer["worker"]["state"] == state
    assert answer["status"] == ("ok" if state == "ok" else "degraded")


@pytest.mark.django_db
def test_a_broker_that_is_away_leaves_the_pages_readable(client, monkeypatch):
    def refused(*args, **kwargs):
        raise BrokerError("refused")

    monkeypatch.setattr(current_app, "connection_for_write", refused)

    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.json()["broker"] == {"state": "away"}


@pytest.mark.django_db
def test_a_database_that_is_away_is_503(client, monkeypatch):
    def refused(*args, **kwargs):
        raise OperationalError("refused")

    monkeypatch.setattr(connection, "cursor", refused)

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json()["database"] == {"state": "away"}


@pytest.mark.django_db
def test_health_is_read_only_and_leaves_no_cookie(client):
    assert client.post("/healthz").status_code == 405
    assert not client.get("/healthz").cookies
