"""Every error has one shape, and nothing of the API belongs to one browser."""

import pytest
from django.test import Client

from api.views import events as event_views

ASKED = "/api/v1/events/"


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/v1/nowhere/", 404, "not_found"),
        ("/api/v1/events/none/at/all/", 404, "not_found"),
        ("/api/v1/events/%00/", 404, "not_found"),
        ("/api/v1/places/no%20place/", 404, "not_found"),
        ("/api/v1/reference-figures/none/", 404, "not_found"),
        ("/api/v1/changes/?event=none", 404, "not_found"),
        ("/api/v1/events/?colour=red", 400, "bad_question"),
        ("/api/v1/events/?format=csv", 400, "bad_question"),
        ("/api/v1/totals/?region=atlantis", 400, "bad_question"),
        ("/api/v1/places/?level=street", 400, "bad_question"),
        ("/api/v1/reference-figures/?type=arrest", 400, "bad_question"),
        ("/api/v1/changes/?after=-1", 400, "bad_question"),
        ("/api/v1/?page=2", 400, "bad_question"),
    ],
)
def test_errors_have_one_shape(db, get, address, status, code):
    answer = get(address)

    assert (answer.status, answer.error["code"]) == (status, code)
    assert set(answer.error) == {"code", "message", "problems"}
    assert answer.response["Content-Type"] == "application/json"
    for problem in answer.error["problems"]:
        assert set(problem) == {"parameter", "message", "allowed"}


def test_an_unknown_parameter_is_named_with_those_that_are_known(db, get):
    problem = get("events/?colour=red").error["problems"][0]

    assert problem["parameter"] == "colour"
    assert {"type", "place", "as_of", "limit", "cursor"} <= set(problem["allowed"])


def test_every_problem_is_named_at_once_and_once(db, get):
    problems = get("events/?colour=red&limit=0&type=x&cursor=y").error["problems"]

    named = [problem["parameter"] for problem in problems]
    assert sorted(named) == ["colour", "cursor", "limit", "type"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(db, method):
    answer = getattr(Client(), method)(ASKED)

    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method_not_allowed"


def test_a_failure_of_ours_is_told_in_the_same_shape(db, get, monkeypatch):
    monkeypatch.setattr(event_views, "documents_page", lambda *_: 1 / 0)

    answer = get("events/")

    assert answer.status == 500
    assert answer.error["code"] == "internal_error"
    assert "division" not in answer.response.content.decode()


@pytest.mark.parametrize("address", ["", "events/", "totals/", "nowhere/", "schema/"])
def test_every_origin_may_read_and_no_cookie_is_set(db, get, address):
    response = get(address).response

    assert response["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies


def test_an_address_without_its_slash_is_redirected(db, get):
    response = Client().get("/api/v1/events")

    assert (response.status_code, response["Location"]) == (301, ASKED)


def test_who_has_seen_the_record_is_told_that_nothing_changed(three, get):
    tag = get("events/").response["ETag"]

    again = get("events/", **{"If-None-Match": tag})

    assert (again.status, again.response.content) == (304, b"")
    assert again.response["ETag"] == tag


def test_head_answers_as_get_without_a_body(three):
    response = Client().head(ASKED)

    assert (response.status_code, response.content) == (200, b"")


def test_the_root_leads_to_every_list(db, get):
    assert {get(address).status for name, address in get("").json.items() if name != "docs"} == {
        200
    }


def test_the_pages_of_the_description_need_no_inline_script(client):
    page = client.get("/api/v1/docs/")

    assert page.status_code == 200
    assert b"<style" not in page.content
    assert b"<script>" not in page.content
    assert "unsafe" not in page["Content-Security-Policy"]
