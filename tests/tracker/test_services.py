"""The production services, where there are any: a task asked for over Redis is done by a worker."""

import os
import subprocess
import sys
import time
import uuid

import pytest
from django.conf import settings
from django.core.cache.backends.redis import RedisCache
from kombu import Connection

from tracker.celery import app
from tracker.tasks import HEARTBEAT

REDIS_URL = os.environ.get("REDIS_URL", "")
pytestmark = pytest.mark.skipif(not REDIS_URL, reason="REDIS_URL is not given")


@pytest.fixture
def queue():
    """A queue that a worker, started as in production, listens to."""
    name = f"test-{uuid.uuid4()}"
    worker = subprocess.Popen(
        [
            *(sys.executable, "-m", "celery", "--app", "tracker", "worker", "--concurrency", "1"),
            *("--queues", name, "--hostname", f"{name}@%h", "--loglevel", "warning"),
        ],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tracker.settings"},
    )
    yield name
    worker.terminate()
    worker.wait(30)


def test_a_worker_does_what_it_is_asked_over_redis(queue):
    cache = RedisCache(REDIS_URL, {})
    cache.delete(HEARTBEAT)

    with Connection(REDIS_URL) as connection:
        app.send_task("tracker.tasks.heartbeat", queue=queue, connection=connection)

    deadline = time.monotonic() + 60
    while cache.get(HEARTBEAT) is None:
        assert time.monotonic() < deadline, "the worker did not do it"
        time.sleep(0.1)
    cache.close()
