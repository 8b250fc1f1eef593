"""Totals follow the record, whatever happens to the worker."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from events import operations
from events.models import StaleCell, Total
from tests import factories

pytestmark = pytest.mark.django_db


def april() -> Total:
    """Forced returns from China in April 2024."""
    return Total.objects.get(
        region="cn", period="month", period_start="2024-04-01", basis="standard"
    )


def test_a_publication_marks_cells_and_the_worker_computes_them(noon):
    factories.published(at=noon)
    assert StaleCell.objects.exists()

    operations.recompute_stale_totals(at=noon)

    assert not StaleCell.objects.exists()
    assert (april().low, april().best, april().high, april().high_open) == (200, 200, 200, False)


def test_doing_it_again_changes_nothing(noon):
    factories.published(at=noon)
    operations.recompute_stale_totals(at=noon)
    before = list(Total.objects.order_by("pk").values())

    assert operations.recompute_stale_totals(at=noon) == 0

    assert list(Total.objects.order_by("pk").values()) == before


def test_a_withdrawn_event_leaves_the_totals(noon):
    event = factories.published(at=noon)
    operations.recompute_stale_totals(at=noon)

    operations.withdraw_event(event=event, note="wrong", by=factories.user("reviewer"), at=noon)
    operations.recompute_stale_totals(at=noon)

    assert not Total.objects.exists()


def test_a_part_is_not_counted_beside_its_whole(noon):
    part, whole = factories.published(at=noon), factories.published(at=noon)
    operations.link_events(
        because="A source was misread.",
        from_event=part,
        to_event=whole,
        kind="part_of",
        by=factories.user("author"),
        at=noon,
    )
    operations.relink_events(event=part, by=factories.user("reviewer"), at=noon)
    operations.recompute_stale_totals(at=noon)

    assert (april().n_events, april().best) == (1, 200)
    assert sorted(april().events or []) == sorted([part.code, whole.code])


def test_a_difference_is_found_and_repaired(noon):
    factories.published(at=noon)
    operations.recompute_stale_totals(at=noon)
    Total.objects.filter(period="month").update(best=199, low=199)

    found = operations.check_totals(at=noon, repair=True)

    assert found.differences
    assert not operations.check_totals(at=noon, repair=False).differences


@pytest.mark.parametrize("folder", ["data", "data/seeds"])
def test_the_shipped_record_gives_exactly_the_expected_tables(folder):
    """Every cell of the table; one that counts no event has no row."""
    path = Path(settings.BASE_DIR) / folder
    loaded = operations.load_record(folder=path, at=timezone.now())

    assert not loaded.refused
    for expected in json.loads((path / "expected_totals.json").read_text()):
        stored = Total.objects.filter(
            region=expected["region"],
            period=expected["period"],
            period_start=expected["period_start"],
            type=expected["type"],
            volition=expected["volition"],
            basis=expected["basis"],
        ).first()
        if expected["n_events"] == 0:
            assert stored is None
            continue
        for name in set(expected) - {"label", "why", "period_start"}:
            assert getattr(stored, name) == expected[name], (expected, name)


def test_the_shipped_events_are_adjudicated_as_expected():
    from events.models import Edition, Event

    path = Path(settings.BASE_DIR) / "data"
    operations.load_record(folder=path, at=timezone.now())

    checked = 0
    for row in json.loads((path / "events.json").read_text()):
        if expected := row.get("expected"):
            event = Event.objects.get(code=row["code"])
            assert event.status == expected["status"], row["code"]
            assert event.count_rule == expected["rule"], row["code"]
            assert event.agreement == expected["count_agreement"], row["code"]
            assert event.alternatives == expected["alternatives"], row["code"]
            for name in ("low", "best", "high", "high_open", "approximate"):
                assert getattr(event, name) == expected[name], row["code"]
            edition = Edition.objects.current().get(slug=row["code"])
            assert edition.placement == expected["placement"], row["code"]
            checked += 1
    assert checked == 72


def test_loading_the_record_twice_changes_nothing():
    path = Path(settings.BASE_DIR) / "data" / "seeds"
    operations.load_record(folder=path, at=timezone.now())

    again = operations.load_record(folder=path, at=timezone.now())

    assert not again.added
    assert not again.changed
    assert again.published == 0


def test_plans_without_an_outcome_wait_and_are_reported():
    path = Path(settings.BASE_DIR) / "data" / "seeds"

    loaded = operations.load_record(folder=path, at=timezone.now())

    assert {code for code, _reason in loaded.waiting} == {
        "2012-04-planned-beijing",
        "2012-04-planned-consulates",
    }


def test_a_record_with_a_missing_reference_leaves_nothing_behind(tmp_path):
    (tmp_path / "claims.json").write_text(
        json.dumps([{"code": "a", "article": "nowhere", "speaker": "nobody", "places": []}])
    )

    with pytest.raises(operations.Refused, match="claims.json, a, article: no 'nowhere'"):
        operations.load_record(folder=tmp_path, at=timezone.now())

    assert not StaleCell.objects.exists()
