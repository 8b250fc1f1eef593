"""What it takes to propose events on a desk of 100,000, and to find those that look alike.

`make bench` runs it. It is no test of the suite: a time is measured, not asserted.
"""

import random
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from statistics import median
from time import perf_counter
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from events.choices import OVERLAP_LINKS
from events.models import Edition, Event, EventPlace, Place
from events.operations.facts import read_ground
from events.operations.matching.effects import effect_of_relating
from events.operations.matching.imagined import as_published
from events.operations.matching.proposals import proposals_for_claim, proposals_for_event
from events.operations.matching.tellings import read_known
from events.operations.matching.twins import events_with_twins, unanswered_twins
from events.rules.matching import OPTIONS
from tests import factories
from tests.bench.bench_record import edition

pytestmark = [pytest.mark.bench, pytest.mark.django_db]
EVENTS = 100_000
TYPES = ["return_to_origin", "arrest", "refuge_entry", "onward_departure", "arrival_in_safety"]


def event(number: int, chance: random.Random, author: int) -> Event:
    """Of a day, a month or a year, somewhere in twenty years."""
    day = date(2004, 1, 1) + timedelta(days=chance.randrange(7500))
    kind, low = chance.choice(TYPES), chance.randrange(1, 300)
    precision, last = chance.choice(
        [("day", day)] * 8
        + [("interval", day + timedelta(days=30)), ("interval", date(day.year, 12, 31))]
    )
    is_return = kind == "return_to_origin"
    return Event(
        id=UUID(int=number + 1),
        code=f"e-{number}",
        type=kind,
        volition="forced" if is_return else None,
        destination="KP" if is_return else None,
        edtf=f"{day}/{last}",
        date_start=day,
        date_end=max(day, last),
        date_precision=precision if day < last else "day",
        low=low,
        best=low,
        high=low,
        high_open=False,
        author_id=author,
        made_at=timezone.now(),
        changed_at=timezone.now(),
    )


@pytest.fixture
def desk() -> None:
    chance, author = random.Random(1), factories.user("author").pk
    for code in factories.ATLAS:
        factories.place(code)
    codes = [code for code in factories.ATLAS if code.startswith("cn")]
    places = list(Place.objects.filter(code__in=codes).values_list("pk", flat=True))
    rows = [event(number, chance, author) for number in range(EVENTS)]
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
    Event.objects.bulk_create(rows, batch_size=5000)
    EventPlace.objects.bulk_create(
        (
            EventPlace(event_id=row.pk, place_id=chance.choice(places), role="departure")
            for row in rows
        ),
        batch_size=5000,
    )
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("ANALYZE")


def seconds(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(5):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return median(times)


def told(what: str, took: float) -> None:
    print(f"\n{what}: {took * 1000:.0f} ms")  # noqa: T201 # the figure is the purpose


def bench_proposals(desk: None) -> None:
    dated = factories.claim()
    year = factories.claim(edtf="2024-01-01/2024-05-07")
    undated = factories.claim(edtf="")
    one = Event.objects.get(pk=UUID(int=77))
    told("claim of a day", seconds(lambda: proposals_for_claim(dated, read_known())))
    told("claim of some months", seconds(lambda: proposals_for_claim(year, read_known())))
    told("claim without a date", seconds(lambda: proposals_for_claim(undated, read_known())))
    told("event", seconds(lambda: proposals_for_event(one, read_known())))
    told("twins of an event", seconds(lambda: unanswered_twins(one).count()))
    told("all events with twins", seconds(lambda: events_with_twins().count()))


@pytest.fixture
def record() -> None:
    """100,000 public events, in twenty years."""
    chance = random.Random(1)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
    rows = (edition(number, chance) for number in range(1, EVENTS + 1))
    Edition.objects.bulk_create(rows, batch_size=5000)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("ANALYZE")


def bench_the_effect_of_a_relation(record: None) -> None:
    in_a_year, in_none = factories.event(), factories.event(edtf="2019-05/2021-06")
    ground = read_ground()
    other = as_published(factories.event(), ground)
    options = [one for one in OPTIONS.values() if one.kind in OVERLAP_LINKS]
    for what, event in (("of a year", in_a_year), ("that fits into no year", in_none)):
        counted = as_published(event, ground)
        took = seconds(partial(effect_of_relating, counted, other, options))
        told(f"effect of {len(options)} relations on totals, event {what}", took)
