"""What every test may use."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings

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


@pytest.fixture
def noon() -> datetime:
    """A moment to do things at: noon, UTC, on 1 June 2024."""
    return datetime(2024, 6, 1, 12, tzinfo=UTC)
