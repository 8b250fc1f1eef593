"""Forty people publish at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from events import operations
from events.models import Edition, Event, RecordHead
from tests import factories

WRITERS = 40


@pytest.mark.django_db(transaction=True)
def test_positions_have_no_gaps_and_every_moment_one_answer():
    approved = [approved_event() for _ in range(WRITERS)]

    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(publish, approved))

    positions = list(Edition.objects.order_by("position").values_list("position", flat=True))
    assert positions == list(range(1, WRITERS + 1))
    moments = list(Edition.objects.order_by("position").values_list("valid_from", flat=True))
    assert moments == sorted(set(moments))
    for public, moment in enumerate(moments, start=1):
        assert Edition.objects.as_of(moment).count() == public
    assert RecordHead.objects.get().position == WRITERS
    assert operations.verify_history().holds


def approved_event() -> Event:
    """An event whose embargo ends in a moment."""
    recent = (timezone.now() - timedelta(days=1)).date()
    event = factories.event(edtf=recent.isoformat())
    assert factories.approve(event, at=timezone.now()) is None
    return event


def publish(event: Event) -> None:
    try:
        operations.publish_event(
            event=event, by=factories.user("reviewer"), at=timezone.now() + timedelta(days=5)
        )
    finally:
        connection.close()
