"""AGG-1: which events a cell counts, and how it explains its number."""

from datetime import date

import pytest

from events.rules.overlaps import Figure, Overlap
from events.rules.periods import parse_label
from events.rules.totals import (
    CellKey,
    CountedEvent,
    broken_identities,
    cells_of,
    compute_cell,
    compute_cells,
    counts,
)

TUMEN = ("world", "cn", "cn-jl", "cn-jl-yanbian", "cn-jl-tumen")


def event(slug="return", *, number=7, days=("2024-04-26", "2024-04-26"), **changes):
    start, end = (date.fromisoformat(day) if day else None for day in days)
    figure = (
        Figure()
        if number is None
        else Figure(low=number, best=number, high=number, high_open=False)
    )
    stated = {
        "id": slug,
        "slug": slug,
        "type": "return_to_origin",
        "volition": "forced",
        "status": "reported",
        "path": TUMEN,
        "start": start,
        "end": end,
        "figure": figure,
    }
    return CountedEvent(**(stated | changes))


def key(region="cn", label="2024", basis="standard", volition="forced"):
    return CellKey(
        region=region,
        period=parse_label(label),
        type="return_to_origin",
        volition=volition,
        basis=basis,
    )


@pytest.mark.parametrize(
    ("status", "bases"),
    [
        ("confirmed", ["strict", "standard", "all"]),
        ("corroborated", ["strict", "standard", "all"]),
        ("reported", ["standard", "all"]),
        ("alleged", ["all"]),
        ("disputed", ["all"]),
        ("planned", []),
        ("refuted", []),
        ("cancelled", []),
    ],
)
def test_the_status_of_an_event_decides_on_which_basis_it_counts(status, bases):
    told = event(status=status)

    assert [basis for basis in ("strict", "standard", "all") if counts(told, basis)] == bases


@pytest.mark.parametrize(
    "changes",
    [
        {"occurrence": "planned"},
        {"occurrence": "unknown"},
        {"occurrence": "did_not_occur"},
        {"granularity": "campaign"},
    ],
)
def test_only_an_incident_that_occurred_counts(changes):
    told = event(**changes)

    assert not counts(told, "all")
    assert set(cells_of(told)) == set()
    assert compute_cell(key(basis="all"), [told], []) is None


def test_an_event_counts_in_every_region_above_it_and_every_period_around_it():
    keys = set(cells_of(event(status="confirmed")))

    assert len(keys) == len(TUMEN) * 6 * 3
    assert {one.region for one in keys} == set(TUMEN)
    labels = {"all", "2024", "2024-Q2", "2024-04", "2024-W17", "2024-04-26"}
    assert {one.period.label for one in keys} == labels


def test_an_open_date_counts_only_in_all_time():
    labels = {one.period.label for one in cells_of(event(days=(None, "2012-04-04")))}

    assert labels == {"all"}


@pytest.mark.parametrize(
    "other",
    [
        event("other", volition="stated_voluntary"),
        event("other", type="pushback"),
        event("other", path=("world", "kr")),
        event("other", days=("2023-12-31", "2024-01-01")),
        event("other", status="alleged"),
    ],
)
def test_a_cell_counts_nothing_but_its_own(other):
    cell = compute_cell(key(), [event(), other], [])

    assert cell is not None
    assert cell.events == ("return",)
    assert cell.total.low == 7


def test_an_event_is_unplaced_for_the_periods_too_short_for_it():
    told = event(days=("2024-04-30", "2024-05-01"))
    cell = compute_cell(key(label="all"), [told, event("day", number=2)], [])

    assert cell is not None
    unplaced = {kind: part.low for kind, part in cell.unplaced_time.items()}
    assert unplaced == {"year": None, "quarter": None, "month": 7, "week": None, "day": 7}
    assert cell.sum_children_time["month"].low == 2
    assert cell.sum_children_time["week"].low == 9


def test_an_event_is_unplaced_for_the_children_of_its_placement():
    wide = event("wide", path=("world", "cn"))
    cell = compute_cell(key(), [wide, event(number=2)], [])

    assert cell is not None
    assert (cell.total.low, cell.unplaced_region.low, cell.sum_children_region.low) == (9, 7, 2)


@pytest.mark.parametrize(
    ("label", "kinds"),
    [
        ("all", {"year", "quarter", "month", "week", "day"}),
        ("2024", {"quarter", "month", "day"}),
        ("2024-Q2", {"month", "day"}),
        ("2024-04", {"day"}),
        ("2024-W17", {"day"}),
        ("2024-04-26", set()),
    ],
)
def test_a_cell_explains_itself_by_each_finer_period_that_tiles_it(label, kinds):
    cell = compute_cell(key(label=label), [event()], [])

    assert cell is not None
    assert set(cell.unplaced_time) == kinds
    assert set(cell.sum_children_time) == set(cell.overlap_adjustment_time) == kinds


def test_a_year_that_its_months_overstate_says_by_how_much():
    days = {"whole": ("2012-02-24", "2012-03-09"), "one": ("2012-02-29", "2012-02-29")}
    days["two"] = ("2012-03-07", "2012-03-07")
    numbers = {"whole": 31, "one": 8, "two": 9}
    told = [event(name, number=number, days=days[name]) for name, number in numbers.items()]
    links = [Overlap(kind="part_of", source=name, target="whole") for name in ("one", "two")]
    cell = compute_cell(key(label="2012"), told, links)

    assert cell is not None
    assert (cell.total.n_events, cell.total.low) == (1, 31)
    assert cell.events == ("one", "two", "whole")
    assert cell.sum_children_time["month"].low == 17
    assert cell.unplaced_time["month"].low == 31
    assert cell.overlap_adjustment_time["month"].low == -17
    assert cell.overlap_adjustment_time["month"].n_events == -2


def test_a_cell_whose_events_state_nothing_is_empty_but_not_absent():
    cell = compute_cell(key(), [event(number=None)], [])

    assert cell is not None
    assert (cell.total.low, cell.total.best, cell.total.high) == (None, None, None)
    assert cell.total.high_open
    assert (cell.total.n_events, cell.total.n_without_best) == (1, 1)


def test_a_cell_without_events_is_no_cell():
    assert compute_cell(key(label="2010"), [event()], []) is None
    assert compute_cells([], []) == {}


def test_one_cell_alone_is_the_same_as_among_all():
    told = [event(), event("other", number=3, path=("world", "cn", "cn-ln"))]
    cells = compute_cells(told, [])

    assert set(cells) == {one for each in told for one in cells_of(each)}
    for one, cell in cells.items():
        assert compute_cell(one, told, []) == cell


def test_a_number_that_does_not_add_up_is_found():
    cell = compute_cell(key(label="2024-04"), [event()], [])
    assert cell is not None
    assert list(broken_identities(cell)) == []

    wrong = type(cell)(
        key=cell.key,
        total=cell.total,
        events=cell.events,
        unplaced_time=cell.unplaced_time,
        sum_children_time=cell.sum_children_time,
        overlap_adjustment_time={"day": type(cell.overlap_adjustment_region)(low=1)},
        unplaced_region=cell.unplaced_region,
        sum_children_region=cell.sum_children_region,
        overlap_adjustment_region=type(cell.overlap_adjustment_region)(high=-1),
    )

    assert list(broken_identities(wrong)) == ["day", "region"]
