"""What every test may use."""

from datetime import UTC, datetime

import pytest


@pytest.fixture
def noon() -> datetime:
    """A moment to do things at: noon, UTC, on 1 June 2024."""
    return datetime(2024, 6, 1, 12, tzinfo=UTC)
