"""What becomes of everything that hung on an event that is merged."""

from typing import Any

import pytest

from events import operations
from events.operations.publishing.merging import merge_preview
from tests import factories
from tests.events.operations.people import told
from tests.factories import NOON

pytestmark = pytest.mark.django_db


def merge(made: Any, survivor: Any) -> None:
    operations.merge_events(
        event=made, survivor=survivor, note="Entered twice.", by=factories.user("lena"), at=NOON
    )


def test_the_preview_says_what_the_merge_then_does():
    made, survivor, part = factories.event(), factories.event(), factories.event()
    shared = made.evidence.get().claim
    factories.attach(survivor, shared, "supports_occurrence")
    extra = factories.claim(value=210, count_as_written="about 210")
    factories.attach(made, extra)
    factories.link(from_event=part, to_event=made)
    factories.link(from_event=made, to_event=survivor, kind="same_people")

    seen = merge_preview(made, survivor)
    merge(made, survivor)

    assert [use.claim for use in seen.claims_moving] == [extra]
    assert [use.claim for use in seen.claims_held] == [shared]
    assert [bool(fate.stays_because) for fate in seen.links] == [False, True]
    survivor.refresh_from_db()
    assert (survivor.low, survivor.best, survivor.high) == (
        seen.number.low,
        seen.number.best,
        seen.number.high,
    )
    assert part.links_out.get().to_event == survivor
    assert made.links_out.count() == 1


def test_looking_changes_nothing():
    made, survivor = factories.event(), factories.event()

    merge_preview(made, survivor)

    assert made.evidence.count() == survivor.evidence.count() == 1


def test_a_part_stays_a_part_so_that_nobody_is_counted_twice():
    made, survivor, part = (factories.published() for _ in range(3))
    factories.link(from_event=part, to_event=made)

    merge(made, survivor)

    assert part.links_out.get().to_event == survivor


def test_a_link_that_would_close_a_circle_stays_behind():
    made, survivor = factories.event(), factories.event()
    middle = factories.event()
    factories.link(from_event=survivor, to_event=middle)
    factories.link(from_event=middle, to_event=made)

    merge(made, survivor)

    assert middle.links_out.get().to_event == made


def test_a_denial_moves_with_the_claims():
    state = factories.source("ministry", is_responsible_party=True)
    made, survivor = factories.event(), factories.event()
    for one in (made, survivor):
        operations.record_denial(
            event=one, source=state, scope="occurrence", by=one.author, at=NOON
        )
    operations.record_denial(event=made, source=state, scope="number", by=made.author, at=NOON)

    merge(made, survivor)

    assert set(survivor.denials.values_list("scope", flat=True)) == {"occurrence", "number"}


def test_who_merged_is_who_changed_the_survivor_and_the_authors_are_told():
    made, survivor = factories.event(), factories.event()

    merge(made, survivor)
    merge(made, survivor)

    survivor.refresh_from_db()
    assert survivor.changed_by == factories.user("lena")
    assert told(made) == [("author", "merged")]
