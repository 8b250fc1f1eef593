"""Every expected cell of the shipped record and of its seeds, from the claims up."""

from dataclasses import asdict
from functools import cache

import pytest

from events.rules.overlaps import Combined
from events.rules.periods import FINER, Period, parse_label
from events.rules.totals import Cell, CellKey, Terms, broken_identities, compute_cells
from tests.events.rules.shipped import counted_events, links, rows

FOLDERS = {"": 178, "seeds": 25}
UNPLACED = ("n_events", "n_without_best", "low", "best", "high", "high_open")


@cache
def cells(folder):
    return compute_cells(counted_events(folder), links(folder))


def key_of(row):
    names = ("region", "type", "volition", "basis")
    return CellKey(period=parse_label(row["label"]), **{name: row[name] for name in names})


def as_row(cell):
    """The cell under the field names of the expected tables."""
    return {
        **_unplaced(cell.total),
        "events": list(cell.events),
        "unplaced_time": {kind: _unplaced(part) for kind, part in cell.unplaced_time.items()},
        "unplaced_region": _unplaced(cell.unplaced_region),
        "overlap_adjustment_time": _terms(cell.overlap_adjustment_time),
        "overlap_adjustment_region": asdict(cell.overlap_adjustment_region),
        "sum_children_time": _terms(cell.sum_children_time),
        "sum_children_region": asdict(cell.sum_children_region),
    }


def _unplaced(total):
    return {name: getattr(total, name) for name in UNPLACED}


def _terms(by_kind):
    return {kind: asdict(terms) for kind, terms in by_kind.items()}


def _expected(folder):
    return [
        pytest.param(folder, row, id=_name(folder, row)) for row in rows(folder, "expected_totals")
    ]


def _name(folder, row):
    parts = (row["region"], row["label"], row["type"], row["volition"] or "none", row["basis"])
    return " ".join((folder or "record", *parts))


@pytest.mark.parametrize(("folder", "row"), [*_expected(""), *_expected("seeds")])
def test_a_cell_is_as_expected(folder, row):
    cell = cells(folder).get(key_of(row)) or empty(row)

    told = as_row(cell)

    assert told == {name: row[name] for name in told}


def empty(row):
    """What stands for a cell that holds no event: nothing, in every division."""
    kinds = FINER[row["period"]]
    return Cell(
        key=key_of(row),
        total=Combined(),
        unplaced_time={kind: Combined() for kind in kinds},
        sum_children_time={kind: Terms() for kind in kinds},
        overlap_adjustment_time={kind: Terms() for kind in kinds},
    )


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_expected_tables_are_complete_and_every_cell_explains_itself(folder):
    assert len(rows(folder, "expected_totals")) == FOLDERS[folder]
    assert [key for key, cell in cells(folder).items() if list(broken_identities(cell))] == []


def test_people_in_the_seeds_are_never_the_two_thousand_detained():
    told = cells("seeds")[
        CellKey(
            region="cn",
            period=Period("all"),
            type="return_to_origin",
            volition="forced",
            basis="standard",
        )
    ]

    assert (told.total.low, told.total.best, told.total.high, told.total.high_open) == (
        200,
        200,
        860,
        True,
    )
