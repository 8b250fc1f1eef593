"""What an editor decides shows at once: on the timeline, in the API and in the totals."""

from datetime import datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from events import operations
from events.models import Event
from tests import factories

pytestmark = pytest.mark.django_db
APRIL = {
    "region": "cn",
    "type": "return_to_origin",
    "volition": "forced",
    "period": "month",
    "from": "2024-04",
    "to": "2024-04",
}
NOTE = {"en": "The paper corrected its number."}


@pytest.fixture
def now() -> datetime:
    cache.clear()
    return timezone.now()


def work(at: datetime) -> None:
    """What the worker does as soon as it is nudged."""
    operations.recompute_stale_totals(at=at)
    cache.clear()


def on_timeline(client: Client, event: Event) -> bool:
    return f"/events/{event.code}/" in client.get("/timeline/").content.decode()


def in_api(client: Client, event: Event) -> Any:
    return client.get(f"/api/v1/events/{event.code}/")


def counted(client: Client) -> tuple[int, int | None]:
    """Events and best number of April 2024."""
    cells = client.get("/api/v1/totals/", APRIL).json()["cells"]
    return (cells[0]["n_events"], cells[0]["best"]) if cells else (0, None)


def test_a_publication(client, now):
    event = factories.published(at=now)
    work(now)

    assert on_timeline(client, event)
    assert in_api(client, event).json()["count"]["best"] == 200
    assert counted(client) == (1, 200)


def test_a_correction(client, now):
    claim = factories.claim()
    event = factories.published(at=now, claims=[claim])
    operations.edit_claim(
        because="A source was misread.",
        claim=claim,
        by=factories.user("author"),
        at=now,
        quantifier="exact",
        value=60,
        count_as_written="sixty",
        gloss_en="It says that sixty people were returned.",
    )
    operations.adjudicate_event(event=event, by=factories.user("author"), at=now)
    factories.approve(event, at=now)
    operations.correct_event(
        event=event, reason="correction", note=NOTE, by=factories.user("reviewer"), at=now
    )
    work(now)

    assert in_api(client, event).json()["count"]["best"] == 60
    assert in_api(client, event).json()["edition"]["note"] == NOTE
    first = client.get(f"/api/v1/events/{event.code}/", {"edition": 1}).json()
    assert first["count"]["best"] == 200
    assert counted(client) == (1, 60)


def test_a_withdrawal(client, now):
    event = factories.published(at=now)
    work(now)
    tombstone = operations.withdraw_event(
        event=event, note="The paper took it back.", by=factories.user("reviewer"), at=now
    )
    work(now)

    assert not on_timeline(client, event)
    assert client.get(f"/events/{event.code}/").status_code == 410
    answer = in_api(client, event)
    assert answer.status_code == 410
    assert str(tombstone.position) in answer.content.decode()
    assert "took it back" not in answer.content.decode()
    assert counted(client) == (0, None)


def test_a_harm_withdrawal_leaves_nothing_to_read_anywhere(client, now):
    event = factories.published(at=now, title_en="Zanzibar marker")
    moment = timezone.now()
    work(now)
    operations.withdraw_for_harm(
        event=event,
        note="It could lead to somebody.",
        by=factories.user("reviewer"),
        second=factories.user("administrator"),
        at=timezone.now(),
        retire_address=True,
    )
    cache.clear()

    addresses = [
        "/timeline/",
        f"/events/{event.code}/",
        f"/events/{event.code}/?as_of={moment:%Y-%m-%dT%H:%M:%S.%fZ}",
        f"/api/v1/events/{event.code}/",
        f"/api/v1/events/{event.code}/?edition=1",
        f"/api/v1/events/{event.pk}/",
        "/api/v1/events/",
        "/api/v1/changes/",
        "/api/v1/totals/?region=cn&type=return_to_origin&volition=forced&period=month",
    ]
    for address in addresses:
        assert "Zanzibar" not in client.get(address).content.decode(), address
    assert client.get(f"/events/{event.code}/").status_code == 410
    assert operations.verify_history().holds


def test_a_merge(client, now):
    event, survivor = factories.published(at=now), factories.published(at=now)
    operations.merge_events(
        event=event, survivor=survivor, note="twice", by=factories.user("reviewer"), at=now
    )
    work(now)

    assert not on_timeline(client, event)
    page = client.get(f"/events/{event.code}/")
    assert (page.status_code, page["Location"]) == (308, f"/events/{survivor.code}/")
    answer = in_api(client, event)
    assert (answer.status_code, answer["Location"]) == (308, f"/api/v1/events/{survivor.code}/")
    assert counted(client)[0] == 1
