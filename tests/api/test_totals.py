"""Totals: the cells expected of the shipped record, and what a question may ask."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.test import Client

from events import operations

DATA = Path(__file__).parents[2] / "data"
LOADED = datetime(2026, 1, 1, tzinfo=UTC)
AFTER = "2026-06-01T00:00:00Z"
KEY = ("region", "period", "label", "type", "volition", "basis")


def expected(folder: Path) -> list[dict[str, Any]]:
    return json.loads((folder / "expected_totals.json").read_text())


@pytest.fixture(scope="module", params=[DATA, DATA / "seeds"], ids=["data", "seeds"])
def shipped(request, django_db_setup, django_db_blocker):
    """A shipped record, loaded once and taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        operations.load_record(folder=request.param, at=LOADED)
        yield request.param
        transaction.set_rollback(True)


def cells(**query: str) -> list[dict[str, Any]]:
    answer = Client().get(f"/api/v1/totals/?{urlencode(query)}")
    assert answer.status_code == 200, answer.content
    return answer.json()["cells"]


def unlike(folder: Path, **more: str) -> list[object]:
    """The expected cells that are answered otherwise, or not at all, asked series by series."""
    asked: dict[tuple[str, ...], dict[str, dict[str, Any]]] = {}
    found: list[object] = []
    for wanted in expected(folder):
        series = {name: wanted[name] for name in KEY if name != "label" and wanted[name]}
        query = tuple(series.values())
        if query not in asked:
            asked[query] = {row["label"]: row for row in cells(**series, **more)}
        row = asked[query].get(wanted["label"], {})
        found += [
            (query, wanted["label"], name, row.get(name), wanted[name])
            for name in sorted(set(wanted) - {"why"})
            if row.get(name) != wanted[name]
        ]
    return found


def test_every_expected_cell_is_answered(shipped):
    assert unlike(shipped)[:5] == []


def test_totals_of_a_past_moment_are_computed_from_what_was_public_then(shipped):
    assert unlike(shipped, as_of=AFTER)[:5] == []


def test_returns_from_china_by_year(shipped):
    query = {"region": "cn", "type": "return_to_origin", "volition": "forced", "period": "year"}
    wanted = {
        cell["label"]: cell["best"]
        for cell in expected(shipped)
        if cell["n_events"]
        and cell["basis"] == "standard"
        and all(cell[name] == query[name] for name in query)
    }

    answered = {cell["label"]: cell["best"] for cell in cells(**query)}

    assert wanted
    assert wanted.items() <= answered.items()


def test_the_link_of_a_cell_pages_its_events(shipped):
    for cell in cells(region="cn", period="year,all", type="return_to_origin"):
        listed = Client().get(f"{cell['links']['events']}&limit=1000").json()["results"]

        assert sorted(event["slug"] for event in listed) == cell["events"]


def test_a_volition_left_out_means_every_row(shipped):
    kinds = {(cell["type"], cell["volition"]) for cell in cells(region="world", period="all")}

    assert ("return_to_origin", "forced") in kinds
    assert ("arrest", None) in kinds or shipped != DATA


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("region=atlantis", "region"),
        ("period=decade", "period"),
        ("type=deportation", "type"),
        ("volition=willing", "volition"),
        ("type=arrest&volition=forced", "volition"),
        ("basis=loose", "basis"),
        ("from=2024&to=2023", "to"),
        ("as_of=2999-01-01", "as_of"),
        ("place=cn", "place"),
    ],
)
def test_a_bad_question_names_its_parameter(db, get, query, parameter):
    answer = get(f"totals/?{query}")

    assert answer.status == 400
    assert [problem["parameter"] for problem in answer.error["problems"]] == [parameter]


def test_from_and_to_ask_for_the_periods_they_overlap(three, get):
    def labels(**query):
        rows = get(f"totals/?{urlencode({'region': 'cn'} | query)}").json["cells"]
        return [row["label"] for row in rows]

    operations.recompute_stale_totals(at=LOADED)

    assert labels() == ["2022", "2023", "2024"]
    assert labels(**{"from": "2023-07"}) == ["2023", "2024"]
    assert labels(to="2023-07") == ["2022", "2023"]
    assert labels(period="month,quarter", **{"from": "2023", "to": "2023"}) == [
        "2023-Q1",
        "2023-03",
    ]
    assert labels(as_of="2024-06-02") == ["2022", "2023"]


def test_a_question_for_several_series_leaves_empty_cells_out(shipped):
    rows = cells(region="cn", period="year")

    assert rows
    assert all(row["n_events"] for row in rows)


def test_days_are_filled_only_between_two_days(shipped):
    series = {"region": "cn", "type": "return_to_origin", "volition": "forced", "period": "day"}

    week = cells(**series, **{"from": "2024-04-22", "to": "2024-04-28"})

    assert [row["label"] for row in week] == [f"2024-04-{day}" for day in range(22, 29)]
    assert all(row["n_events"] for row in cells(**series))
