"""The timeline answers the question in the address, and says what it cannot add up."""

import sys
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from events.models.record import Total
from tests.events.views.record import place_card, publish, withdraw

pytestmark = pytest.mark.django_db


def on(day: str, end: str | None = None, precision: str = "day") -> dict[str, Any]:
    return {"edtf": day, "start": day, "end": end or day, "precision": precision}


def page(client: Client, query: str = "") -> str:
    answer = client.get(f"/timeline/{query}")
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_newest_first_under_year_and_month(client: Client) -> None:
    publish("older", date=on("2012-02-14"))
    publish("newer", date=on("2024-04-26"))

    body = page(client)

    order = ["2024</h2>", "April 2024", "newer", "2012</h2>", "February 2012", "older"]
    assert [body.index(word) for word in order] == sorted(body.index(word) for word in order)


def test_an_event_of_no_single_month_comes_under_none(client: Client) -> None:
    publish("year-only", date=on("2024-01-01", "2024-12-31", "year"))

    assert "Not known to a single month" in page(client)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?type=arrest", {"held"}),
        ("?family=repatriation", {"returned"}),
        ("?type=arrest,return_to_origin", {"held", "returned"}),
        ("?volition=forced", {"returned"}),
        ("?status=reported", {"held", "returned"}),
        ("?status=confirmed", set()),
        ("?place=cn-jl", {"returned"}),
        ("?place=cn", {"held", "returned"}),
        ("?from=2024", {"returned"}),
        ("?to=2023-12", {"held"}),
        ("?q=RETURNED", {"returned"}),
        ("?type=&from=&q=", {"held", "returned"}),
    ],
)
def test_filters(client: Client, query: str, shown: set[str]) -> None:
    publish("returned")
    publish("held", type="arrest", date=on("2023-10-09"), place=place_card("cn"))

    body = page(client, query)

    assert {slug for slug in ("returned", "held") if f"/events/{slug}/" in body} == shown


def test_an_unknown_filter_is_refused_by_name_with_the_known_ones(client: Client) -> None:
    answer = client.get("/timeline/?colour=red")

    assert answer.status_code == 400
    for word in ("colour", "type", "volition", "as_of"):
        assert word in answer.content.decode()


@pytest.mark.parametrize(
    "query", ["?type=picnic", "?from=soon", "?place=atlantis", "?after=x", "?as_of=2999-01-01"]
)
def test_a_value_that_is_none_is_refused(client: Client, query: str) -> None:
    publish("returned")

    assert client.get(f"/timeline/{query}").status_code == 400


def test_what_is_withdrawn_is_not_listed_but_was(client: Client) -> None:
    withdraw(publish("gone-again"))

    assert "gone-again" not in page(client)
    assert "gone-again" in page(client, "?as_of=2024-06-01")


def test_a_day_before_the_record_says_when_it_begins(client: Client) -> None:
    publish("returned")

    assert "The record begins on 1 June 2024" in page(client, "?as_of=2020-01-01")


def test_people_are_added_up_only_where_the_question_is_a_cell(client: Client) -> None:
    publish("returned")
    cell = {"region": "cn", "period": "year", "period_start": "2024-01-01", "volition": "forced"}
    sums = {"n_events": 3, "n_without_best": 1, "low": 50, "best": 60, "high": 260}
    Total.objects.create(
        **cell,
        **sums,
        type="return_to_origin",
        basis="standard",
        high_open=True,
        events=["returned"],
        rules="AGG-1",
        computed_at=timezone.now(),
    )
    asked = "?place=cn&from=2024&to=2024&type=return_to_origin"

    assert "60 (50 to 260 or more)" in page(client, f"{asked}&volition=forced")
    assert "People are added up only for one place" in page(client, asked)


def test_pages_follow_each_other_without_gap_or_repetition(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["events.views.timeline"], "PAGE", 2)
    days = ["2024-04-26", "2024-04-26", "2012-02-14", "2011-01-01"]
    slugs = [publish(f"event-{n}", date=on(day)).slug for n, day in enumerate(days)]

    seen: list[str] = []
    query = "?"
    while query:
        answer = client.get(f"/timeline/{query}")
        seen += [
            entry.edition.slug
            for year in answer.context["years"]
            for month in year.months
            for entry in month.entries
        ]
        following = answer.context["next"]
        query = f"?{following}" if following else ""

    assert sorted(seen) == sorted(filter(None, slugs))


def test_the_number_of_queries_does_not_grow(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        publish(f"event-{number}")

    with django_assert_max_num_queries(8):
        page(client)


@pytest.mark.parametrize(
    ("prefix", "language", "word"),
    [("", "en", "Timeline"), ("/ko", "ko", "연표"), ("/zh-hans", "zh-hans", "时间线")],
)
def test_three_languages(client: Client, prefix: str, language: str, word: str) -> None:
    publish("returned")

    body = client.get(f"{prefix}/timeline/").content.decode()

    assert f'<html lang="{language}">' in body
    assert word in body
