"""Waiting longer than the rules ask."""

from datetime import date, datetime
from typing import Any

import pytest

from events import operations
from events.models import Edition
from events.operations.facts.ground import read_sources
from events.operations.facts.waiting import embargoes_of, waiting_parts
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db
WHY = "Relatives asked for a week."
SOON = NOON.replace(month=4, day=27)


def hold(made: Any, until: date, because: str = WHY, at: datetime = SOON) -> Any:
    by = factories.user("lena")
    return operations.hold_event(event=made, until=until, because=because, by=by, at=at)


def approved(at: datetime = SOON) -> Any:
    """Approved on 27 April; the rules let it go on 30 April."""
    made = factories.event()
    assert factories.approve(made, at=at) is None
    made.refresh_from_db()
    return made


def test_an_event_is_published_only_when_both_are_over():
    made = hold(approved(), date(2024, 5, 10))

    early = operations.publish_due(at=NOON.replace(month=5, day=9))
    late = operations.publish_due(at=NOON.replace(month=5, day=10))

    assert (early.editions, len(late.editions)) == ([], 1)
    made.refresh_from_db()
    assert (made.state, made.version) == ("published", made.published_version)


@pytest.mark.parametrize(
    ("until", "because", "field", "sentence"),
    [
        (date(2024, 4, 29), WHY, "until", "The rules hold it until 2024-04-30 00:00 UTC"),
        (date(2024, 4, 27), WHY, "until", "still to come"),
        (date(2024, 5, 10), " ", "because", "Say why"),
    ],
)
def test_a_day_is_never_earlier_than_the_rules_and_has_a_reason(until, because, field, sentence):
    made = approved()

    with pytest.raises(operations.Refused, match=sentence) as refused:
        hold(made, until, because)

    assert refused.value.problems[0].field == field
    made.refresh_from_db()
    assert made.held_until is None


def test_a_day_can_only_be_put_off_further_until_it_is_let_go():
    made = approved()
    hold(made, date(2024, 5, 10))
    hold(made, date(2024, 5, 10))
    with pytest.raises(operations.Refused, match="held until 2024-05-10 already"):
        hold(made, date(2024, 5, 9))
    hold(made, date(2024, 6, 10))

    by: dict[str, Any] = {"by": factories.user("lena"), "at": SOON}
    with pytest.raises(operations.Refused, match="Say why"):
        operations.release_event(event=made, because="", **by)
    made = operations.release_event(event=made, because="They agreed.", **by)
    operations.release_event(event=made, because="They agreed.", **by)

    assert (made.held_until, made.held_because) == (None, "")


def test_what_is_public_is_withdrawn_and_not_held():
    with pytest.raises(operations.Refused, match="withdraw it"):
        hold(factories.published(), date(2024, 7, 1), at=NOON)
    assert Edition.objects.current().count() == 1


def test_the_page_is_told_each_thing_an_event_waits_for():
    made = hold(approved(), date(2024, 5, 10))

    parts = waiting_parts(made, read_sources())

    assert [part.until.date() for part in parts if part.until] == [
        date(2024, 4, 30),
        date(2024, 5, 10),
    ]
    assert WHY in parts[1].reason


def test_what_many_wait_for_is_what_each_waits_for(django_assert_num_queries):
    events = [approved() for _ in range(3)]
    hold(events[0], date(2024, 5, 10))
    for made in events:
        made.refresh_from_db()
    sources = read_sources()

    with django_assert_num_queries(4):
        together = embargoes_of(events, sources)

    assert together == {made.pk: operations.embargo_of(made) for made in events}
