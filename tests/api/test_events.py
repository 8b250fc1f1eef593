"""One event: as stored, as of a moment, by edition, and gone."""

from datetime import timedelta

import pytest

from events import operations
from events.models import Edition
from tests.api import acts
from tests.api.conftest import START, withdraw

LATER = START + timedelta(days=9)


def test_an_event_is_its_document_as_stored(three, get):
    stored = Edition.objects.current().get(slug="return-gamma")

    answer = get("events/return-gamma/")

    assert answer.response.content.decode() == stored.document
    assert get(f"events/{stored.subject_id}/").json == answer.json


def test_every_address_in_a_document_leads_somewhere(three, get, client):
    links = get("events/return-gamma/").json["links"]

    assert {name: client.get(to).status_code for name, to in links.items()} == dict.fromkeys(
        links, 200
    )


def test_an_unknown_event_is_not_found(db, get):
    answer = get("events/never-was/")

    assert answer.status == 404
    assert answer.error["code"] == "not_found"


def test_a_withdrawn_event_leaves_id_day_and_position(three, get):
    withdraw(three[2], at=LATER)

    answer = get("events/return-gamma/")

    assert answer.status == 410
    left = {name: value for name, value in answer.json.items() if name != "error"}
    assert left == {"id": str(three[2].pk), "day": "2024-06-10", "position": 4}
    assert "return-gamma" not in get("events/").slugs


@pytest.mark.parametrize("below", ["related/", "history/"])
def test_nothing_below_a_withdrawn_event_answers(three, get, below):
    withdraw(three[2])

    assert get(f"events/return-gamma/{below}").status == 410


def test_what_was_public_then_is_still_told(three, get):
    withdraw(three[2], at=LATER)

    assert get("events/return-gamma/?as_of=2024-06-05").json["slug"] == "return-gamma"
    assert get("events/return-gamma/?as_of=2024-06-11").status == 410
    assert get("events/return-gamma/?as_of=2024-06-02").status == 404


def test_before_the_first_edition_the_answer_says_when_the_record_begins(three, get):
    one = get("events/return-alpha/?as_of=2020-01-01")
    several = get("events/?as_of=2020-01-01")

    assert (one.status, one.error["message"]) == (404, "The record here begins on 2024-06-01.")
    assert several.json["results"] == []
    assert several.json["record_begins"] == "2024-06-01T12:00:00.000000Z"


def test_an_event_withdrawn_for_harm_is_gone_from_every_moment(three, get):
    operations.withdraw_for_harm(
        event=three[2],
        note="It endangers somebody.",
        by=acts.make_user("editor"),
        second=acts.make_user("second"),
        at=LATER,
    )

    for query in ("", "?as_of=2024-06-05", "?edition=1"):
        assert get(f"events/return-gamma/{query}").status == 410
    assert "return-gamma" not in get("events/?as_of=2024-06-05").slugs
    assert "return-gamma" not in get("changes/").response.content.decode()


def test_a_retired_address_is_gone(three, get):
    operations.withdraw_for_harm(
        event=three[2],
        note="Its address says too much.",
        by=acts.make_user("editor"),
        second=acts.make_user("second"),
        at=LATER,
        retire_address=True,
    )

    answer = get("events/return-gamma/")

    assert answer.status == 410
    assert "return-gamma" not in answer.response.content.decode()


def test_a_merged_event_redirects_to_its_survivor(three, get):
    operations.merge_events(
        event=three[1],
        survivor=three[2],
        note="They are the same.",
        by=acts.make_user("editor"),
        at=LATER,
    )

    answer = get("events/return-beta/")

    assert answer.status == 308
    assert answer.response["Location"] == "/api/v1/events/return-gamma/"
    assert get(f"events/{three[1].pk}/").response["Location"] == answer.response["Location"]
    assert get("events/return-beta/?as_of=2024-06-05").status == 200


def test_an_edition_and_a_moment_are_not_asked_together(three, get):
    answer = get("events/return-gamma/?edition=1&as_of=2024-06-05")

    assert answer.status == 400
    assert [problem["parameter"] for problem in answer.error["problems"]] == ["edition"]


def test_an_edition_that_never_was_is_not_found(three, get):
    assert get("events/return-gamma/?edition=1").status == 200
    assert get("events/return-gamma/?edition=2").error["message"] == "It has no edition 2."


def test_related_events_are_told_from_both_ends(three, get):
    first, _second, third = three
    operations.link_events(
        from_event=first,
        to_event=third,
        kind="continues",
        by=acts.make_user("editor"),
        at=LATER,
        because="The same people went on.",
    )
    operations.relink_events(event=first, by=acts.make_user("editor"), at=LATER)

    there = get("events/return-alpha/related/").json["results"]
    back = get("events/return-gamma/related/").json["results"]

    assert [(row["direction"], row["event"]["slug"]) for row in there] == [("to", third.code)]
    assert [(row["direction"], row["event"]["slug"]) for row in back] == [("from", first.code)]


def test_the_history_of_an_event_lists_its_editions(three, get):
    rows = get("events/return-gamma/history/").json["results"]

    assert [(row["edition"], row["change"], row["sealed"]) for row in rows] == [
        (1, "published", False)
    ]
    assert get(rows[0]["links"]["edition"]).status == 200
