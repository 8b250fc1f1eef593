"""What every test may use."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from pytest_django import DjangoDbBlocker

from tracker.embedded.places import Home
from tracker.embedded.postgres import start_postgres


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """The database of ``DATABASE_URL``, else an embedded one that ends with the tests."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    server = start_postgres(Home(Path(settings.TRACKER_HOME)), lasting=False)
    yield
    server.stop()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """At the end no session may be left, or the database cannot go: a browser's keeps one."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture
def noon() -> datetime:
    """A moment to do things at: noon, UTC, on 1 June 2024."""
    return datetime(2024, 6, 1, 12, tzinfo=UTC)


def pytest_unconfigure() -> None:
    """Take the folder of the embedded database away."""
    shutil.rmtree(settings.TRACKER_HOME, ignore_errors=True)
