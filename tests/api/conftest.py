"""What tests of the API may use."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from events import operations
from events.models import Event
from tests.api import acts
from tests.api.acts import published

ROOT = "/api/v1/"
START = datetime(2024, 6, 1, 12, tzinfo=UTC)


class Answer:
    """A response with its status and its JSON."""

    def __init__(self, response: Any) -> None:
        self.response, self.status = response, response.status_code
        self.json: Any = response.json() if response.content else None

    @property
    def error(self) -> dict[str, Any]:
        return self.json["error"]

    @property
    def slugs(self) -> list[str]:
        return [each["slug"] for each in self.json["results"]]


@pytest.fixture
def get() -> Callable[..., Answer]:
    """Ask an address below /api/v1/, or a whole one."""
    client = Client(raise_request_exception=False)

    def ask(address: str, **headers: str) -> Answer:
        whole = address if address.startswith(("/api/", "http")) else ROOT + address
        return Answer(client.get(whole, headers=headers))

    return ask


@pytest.fixture
def three(db: None) -> list[Event]:
    """Three public events, published a day apart: of 2022, 2023 and 2024."""
    return [
        published(
            at=START + timedelta(days=number),
            code=f"return-{name}",
            edtf=f"{2022 + number}-03-04",
        )
        for number, name in enumerate(("alpha", "beta", "gamma"))
    ]


def withdraw(event: Event, *, at: datetime = START + timedelta(days=9)) -> None:
    operations.withdraw_event(
        event=event, note="It was recorded wrongly.", by=acts.make_user("editor"), at=at
    )
