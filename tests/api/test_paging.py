"""Lists: order, pages, and a record that changes while it is read."""

from datetime import timedelta
from itertools import chain

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.api.acts import published
from tests.api.conftest import START, withdraw


def pages(get, address):
    while address:
        answer = get(address)
        yield answer.slugs
        address = answer.json["next"]


def test_events_are_listed_newest_first(three, get):
    assert get("events/").slugs == ["return-gamma", "return-beta", "return-alpha"]


@pytest.mark.parametrize("limit", [1, 2, 3, 4])
def test_pages_together_are_the_list(three, get, limit):
    found = list(chain.from_iterable(pages(get, f"events/?limit={limit}&type=return_to_origin")))

    assert found == ["return-gamma", "return-beta", "return-alpha"]


def test_pages_go_on_in_the_record_of_the_first_page(three, get):
    first = get("events/?limit=1")
    withdraw(three[1])
    published(at=START + timedelta(days=10), code="published-meanwhile", edtf="2023-02-01")

    rest = list(chain.from_iterable(pages(get, first.json["next"])))

    assert rest == ["return-beta", "return-alpha"]
    assert get("events/").slugs == ["return-gamma", "published-meanwhile", "return-alpha"]


def test_events_of_one_day_are_neither_repeated_nor_missed(db, get):
    for number, name in enumerate("abcde"):
        published(at=START + timedelta(minutes=number), code=f"act-{name}", edtf="2024-03-04")

    found = list(chain.from_iterable(pages(get, "events/?limit=2")))

    assert found == [f"act-{name}" for name in "edcba"]


def test_the_number_of_queries_does_not_grow(three, get):
    def asked(limit):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            get(f"events/?limit={limit}&place=cn&q=jilin")
        return len(queries)

    assert asked(1) == asked(3) <= 4


@pytest.mark.parametrize("limit", ["0", "1001", "-1", "ten", "1.5"])
def test_a_limit_out_of_bounds_is_refused(db, get, limit):
    answer = get(f"events/?limit={limit}")

    assert answer.status == 400
    assert answer.error["problems"][0]["message"] == "“limit” is a whole number from 1 to 1000."


@pytest.mark.parametrize("cursor", ["x", "W10", "WzEsMiwzXQ", "WyIyMDI0IiwgMSwgMV0"])
def test_a_cursor_made_up_is_refused(db, get, cursor):
    assert get(f"events/?cursor={cursor}").error["problems"][0]["parameter"] == "cursor"


def test_changes_come_in_order_and_go_on_after_a_position(three, get):
    withdraw(three[0])

    first = get("changes/?limit=2")
    second = get(first.json["next"])

    rows = first.json["results"] + second.json["results"]
    assert [row["position"] for row in rows] == [1, 2, 3, 4]
    assert [row["change"] for row in rows] == ["published"] * 3 + ["withdrawn"]
    assert second.json["next"] is None
    assert get("changes/?after=4").json == {"results": [], "next": None}


def test_changes_of_one_event(three, get):
    withdraw(three[0])

    rows = get("changes/?event=return-alpha").json["results"]

    assert [row["position"] for row in rows] == [1, 4]


def test_places_are_listed_by_code(three, get):
    first = get("places/?limit=2")
    rows = first.json["results"] + get(first.json["next"]).json["results"]
    codes = [row["code"] for row in rows]

    assert codes == sorted(codes)
    assert {"cn", "cn-jl", "world"} <= set(codes)
    assert get("places/?level=country").json["results"][0]["code"] == "cn"
    assert [row["code"] for row in get("places/?within=cn").json["results"]] == ["cn-jl"]
    assert get("places/cn-jl/").json["within"] == ["world", "cn"]
    assert get("places/atlantis/").status == 404
