"""Reporting an error or asking for removal, without an account."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from events.models import Report
from events.outside.key import LONGEST_SECONDS, new_key

pytestmark = pytest.mark.django_db
MESSAGE = {"kind": "removal", "about": "/events/jilin/", "text": "It tells where somebody lives."}


@pytest.fixture(autouse=True)
def _no_flood_yet():
    cache.clear()


def key(seconds: int = 10) -> str:
    """The key of a form that was opened so many seconds ago."""
    return new_key(at=timezone.now() - timedelta(seconds=seconds))


def send(client, path: str = "/report/", **given):
    return client.post(path, {"key": key(), **MESSAGE, **given})


def test_every_page_leads_to_the_form_and_says_which_page_it_is(client):
    page = client.get("/methodology/").content.decode()

    assert 'href="/report/?about=%2Fmethodology%2F"' in page
    form = client.get("/report/", {"about": "/methodology/"})
    assert 'value="/methodology/"' in form.content.decode()


def test_a_report_is_kept_and_answered_with_a_receipt_number(client):
    page = client.get(send(client, contact="somebody@example.org").url).content.decode()

    report = Report.objects.get()
    assert report.receipt in page
    assert re.fullmatch(r"[2-9A-Z]{4}-[2-9A-Z]{4}", report.receipt)
    assert (report.kind, report.about, report.text, report.state) == (*MESSAGE.values(), "received")
    assert report.contact == "somebody@example.org"


def test_no_cookie_is_set_and_nothing_is_cached(client):
    for answer in (client.get("/report/"), send(client)):
        assert not answer.cookies
        assert "no-store" in answer["Cache-Control"]


def test_a_form_sent_twice_is_one_report(client):
    same = key()

    answers = [client.post("/report/", {**MESSAGE, "key": same}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"text": ""}, "This field is required"),
        ({"text": "   "}, "This field is required"),
        ({"kind": "nonsense"}, "Select a valid choice"),
        ({"text": "x" * 10_001}, "at most 10000 characters"),
        ({"text": "null \0 byte"}, "Null characters are not allowed"),
        ({"key": "forged"}, "open too long, or sent too fast"),
        ({"key": 0}, "open too long, or sent too fast"),
        ({"key": LONGEST_SECONDS + 60}, "open too long, or sent too fast"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(client, given, told):
    if isinstance(given.get("key"), int):
        given = {"key": key(given["key"])}

    answer = send(client, **given)

    assert answer.status_code == 400
    assert told in answer.content.decode()
    assert MESSAGE["about"] in answer.content.decode()
    assert not Report.objects.exists()


def test_a_stale_form_comes_back_with_a_key_that_works(client, monkeypatch):
    page = send(client, key="forged").content.decode()
    [fresh] = re.findall(r'name="key" value="([^"]+)"', page)
    monkeypatch.setattr("events.outside.key.SHORTEST_SECONDS", 0)

    assert client.post("/report/", {**MESSAGE, "key": fresh}).status_code == 302


def test_what_fills_in_the_unseen_field_is_thrown_away_without_being_told(client):
    answer = send(client, website="https://spam.example")

    assert answer.status_code == 302
    assert client.get(answer.url).status_code == 200
    assert not Report.objects.exists()


def test_a_flood_is_refused_with_the_moment_to_come_back(client):
    for _ in range(6):
        assert send(client).status_code == 302

    answer = send(client)

    assert (answer.status_code, answer["Retry-After"]) == (429, "3600")
    assert MESSAGE["text"] in answer.content.decode()
    assert Report.objects.count() == 6


def test_another_address_is_not_held_up_by_the_flood_of_one(client):
    for _ in range(7):
        send(client)

    answer = client.post("/report/", {"key": key(), **MESSAGE}, REMOTE_ADDR="203.0.113.9")

    assert answer.status_code == 302


def test_a_forged_receipt_is_no_page(client):
    assert client.get("/report/received/ABCD-EFGH/").status_code == 404


@pytest.mark.parametrize(
    ("path", "words"), [("/ko/report/", "오류 신고"), ("/zh-hans/report/", "报告错误")]
)
def test_it_speaks_the_readers_language(client, path, words):
    assert words in client.get(path).content.decode()
    send(client, path)

    assert Report.objects.get().language == path.strip("/").split("/")[0]


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_nothing_else_can_be_done_there(client, method):
    assert getattr(client, method)("/report/").status_code == 405
