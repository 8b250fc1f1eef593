"""Ratios, side by side in one run: the whole recomputation of totals, and a page of stored documents.

`make bench` runs it. It is no test of the suite: a time is measured, not asserted.
"""

import json
import random
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from time import perf_counter
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from events import operations
from events.models import Edition

pytestmark = [pytest.mark.bench, pytest.mark.django_db]
EVENTS, ROUNDS = 2000, 5
PLACES = [f"cn-{letter}{other}" for letter in "abcdefgh" for other in "klmnopqr"]
# The limit: the same expansion over regions, periods and bases, summed by the database, not written.
BARE = """
    SELECT region, kind, date_trunc(kind, date_start), type, volition, basis,
           sum(low), sum(best), sum(high)
    FROM events_edition, unnest(placement_path) AS region,
         unnest(ARRAY['day', 'week', 'month', 'quarter', 'year', 'millennium']) AS kind,
         unnest(ARRAY['standard', 'all']) AS basis
    WHERE valid_until IS NULL GROUP BY 1, 2, 3, 4, 5, 6
"""


def edition(number: int, chance: random.Random) -> Edition:
    """A public event of one day and one province, as a publication would write it."""
    day = date(2004, 1, 1) + timedelta(days=chance.randrange(7000))
    low, place = chance.randrange(2, 200), chance.choice(PLACES)
    subject = uuid4()
    document = {"id": str(subject), "slug": f"e-{number}", "summary": {"en": "word " * 300}}
    return Edition(
        subject_kind="event",
        subject_id=subject,
        slug=f"e-{number}",
        number=1,
        position=number,
        valid_from=timezone.now(),
        change="published",
        sha256="0" * 64,
        chain="0" * 64,
        document=json.dumps(document),
        type="return_to_origin",
        volition="forced",
        occurrence="occurred",
        granularity="incident",
        status="reported",
        listed_on=day,
        date_start=day,
        date_end=day,
        date_precision="day",
        low=low,
        best=low,
        high=low,
        high_open=False,
        placement=place,
        placement_path=["world", "cn", place],
        search_text=f"event {number}",
    )


@pytest.fixture
def record() -> None:
    chance = random.Random(1)
    Edition.objects.bulk_create(edition(number, chance) for number in range(1, EVENTS + 1))


def seconds(work: Callable[[], object]) -> float:
    """The median of a few runs, after one that is not counted."""
    work()
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return median(times)


def group_by() -> None:
    with connection.cursor() as cursor:
        cursor.execute(BARE)
        cursor.fetchall()


def built_anew() -> None:
    """What a page costs when each document is read, taken apart and written again."""
    rows = Edition.objects.current().events().newest_first()[:50]
    json.dumps([json.loads(row.document or "") for row in rows])


def told(what: str, ours: float, other: float) -> None:
    times = f"{ours * 1000:.1f} ms against {other * 1000:.1f} ms"
    print(f"\n{what}: {times}, ratio {ours / other:.2f}")  # noqa: T201 # the figure is the purpose


def bench_totals_against_the_bare_group_by(record: None) -> None:
    ours = seconds(lambda: operations.rebuild_totals(at=timezone.now()))
    told(
        f"all totals of {EVENTS} events, written, against a bare GROUP BY", ours, seconds(group_by)
    )


def bench_a_page_of_stored_documents(record: None) -> None:
    client = Client()
    ours = seconds(lambda: client.get("/api/v1/events/", {"limit": 50}))
    told("a page of 50 over HTTP against building it anew without HTTP", ours, seconds(built_anew))
