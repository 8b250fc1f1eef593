"""One event that was two."""

from typing import Any

import pytest

from events import operations
from events.models import Edition, Event, Total
from tests import factories
from tests.events.operations.people import told
from tests.factories import NOON

pytestmark = pytest.mark.django_db
WHY = "Two groups on two days."


@pytest.fixture
def made() -> Event:
    claims = [factories.claim(), factories.claim(value=60, count_as_written="about 60")]
    return factories.event(claims=claims)


def split(made: Event, **given: Any) -> Event:
    last = made.evidence.order_by("pk").last()
    assert last is not None
    asked: dict[str, Any] = {
        "claims": [last.claim],
        "places": [factories.placed("cn-jl")],
        "kept_places": [factories.placed("cn-jl")],
        "because": WHY,
        "by": factories.user("author"),
        "at": NOON,
    } | given
    return operations.split_event(event=made, **asked)


def test_claims_and_their_number_go_to_a_new_draft(made):
    other = split(made, title_en="A second group", edtf="2024-04-27")

    made.refresh_from_db()
    assert (made.best, other.best, other.state) == (200, 60, "draft")
    assert (other.edtf, other.volition, other.title_en) == (
        "2024-04-27",
        "forced",
        "A second group",
    )
    assert WHY in made.note
    assert made.code in other.note
    assert not made.needs_second_reviewer


def test_a_public_event_stays_as_it_is_until_the_correction():
    made = factories.published(claims=[factories.claim(), factories.claim()])
    operations.recompute_stale_totals(at=NOON)
    before = list(Total.objects.order_by("pk").values_list("region", "period", "best"))
    shown = Edition.objects.current().get().document

    other = split(made)
    operations.recompute_stale_totals(at=NOON)

    made.refresh_from_db()
    assert made.state == "published"
    assert made.version != made.published_version
    assert Edition.objects.current().get().document == shown
    assert list(Total.objects.order_by("pk").values_list("region", "period", "best")) == before
    assert told(other) == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"claims": []}, "claims"),
        ({"because": " "}, "because"),
        ({"places": []}, "places"),
        ({"kept_places": []}, "places"),
    ],
)
def test_it_is_refused_with_nothing_done(made, given, field):
    with pytest.raises(operations.Refused) as refused:
        split(made, **given)

    assert refused.value.problems[0].field == field
    assert Event.objects.count() == 1
    assert made.evidence.count() == 2


def test_claims_of_another_event_and_all_claims_are_refused(made):
    with pytest.raises(operations.Refused, match="does not hang"):
        split(made, claims=[factories.claim()])
    with pytest.raises(operations.Refused, match="at least one"):
        split(made, claims=[use.claim for use in made.evidence.all()])


def test_splitting_twice_is_refused(made):
    last = made.evidence.order_by("pk").last().claim
    split(made, claims=[last])

    with pytest.raises(operations.Refused, match="does not hang"):
        split(made, claims=[last])
    assert Event.objects.count() == 2
