"""The page of totals: one type and volition to a table, and each number two clicks from its source."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from events.models.record import Total
from tests.events.views.record import publish

pytestmark = pytest.mark.django_db
UNPLACED = {"n_events": 2, "low": 31, "best": 31, "high": 51, "high_open": False}


def total(**changes: Any) -> Total:
    fields = {
        "region": "world",
        "period": "year",
        "period_start": "2024-01-01",
        "type": "return_to_origin",
        "volition": "forced",
        "basis": "standard",
        "n_events": 3,
        "n_without_best": 1,
        "low": 50,
        "best": 60,
        "high": 260,
        "high_open": True,
        "events": ["jilin"],
        "unplaced_time": {"month": UNPLACED},
        "unplaced_region": {},
        "rules": "AGG-1",
        "computed_at": timezone.now(),
    }
    return Total.objects.create(**(fields | changes))


def page(client: Client, query: str = "") -> str:
    answer = client.get(f"/totals/{query}")
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_a_cell_is_written_as_people_read_it_with_its_events(client: Client) -> None:
    publish("jilin")
    total()

    body = page(client)

    assert "50 to 260 or more" in body
    assert 'href="/events/jilin/"' in body
    assert "31 to 51" in body


def test_volitions_never_share_a_table(client: Client) -> None:
    total()
    total(volition="stated_voluntary", low=27, best=27, high=27, high_open=False)

    body = page(client)

    assert body.count("<caption>") == 2
    assert body.index("Forced –") < body.index("Stated voluntary –")


@pytest.mark.parametrize(
    ("low", "best", "high", "high_open", "words"),
    [
        (None, None, 600, False, "up to 600"),
        (None, None, None, True, "no number"),
        (500, 500, None, True, "at least 500"),
        (0, 0, 0, False, ">0<"),
    ],
)
def test_what_has_no_best_number_is_not_zero(
    client: Client, low: int, best: int, high: int, high_open: bool, words: str
) -> None:
    total(low=low, best=best, high=high, high_open=high_open)

    assert words in page(client)


def test_an_empty_answer_is_not_zero_people(client: Client) -> None:
    assert "That is not the same as zero people." in page(client)


def test_a_type_without_volition_drops_the_one_left_in_the_form(client: Client) -> None:
    total(type="arrest", volition=None)

    assert "<caption>Arrest" in page(client, "?type=arrest&volition=forced")


@pytest.mark.parametrize("query", ["?region=atlantis", "?period=decade", "?status=confirmed"])
def test_what_cannot_be_asked_is_refused(client: Client, query: str) -> None:
    assert client.get(f"/totals/{query}").status_code == 400
