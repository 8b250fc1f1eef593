"""Asking other servers for pages, and what they may not make us do."""

import gzip
import time
from hashlib import sha256

import pytest

from events.choices import JobState
from events.models import Job
from events.operations import fetch_article, work
from events.operations.articles import fetched as fetching
from events.operations.fetching import Limits, Network, Unfetched, fetch
from tests import factories
from tests.events.operations.web import (
    bomb,
    closed_port,
    dripping,
    endless,
    nonsense,
    sent,
    sent_on,
    serving,
)
from tests.factories import NOON

SAID = "The ministry said that nine people were sent back across the bridge before dawn on Friday."
ALSO = "Two groups that follow such cases said that they had expected it since the week began."
PAGE = (
    '<html lang="en"><head><meta property="og:title" content="Nine sent back">'
    '<meta property="article:published_time" content="2024-05-07"></head>'
    f"<body><article><p>{SAID}</p><p>{ALSO}</p></article><script>alert(1)</script></body></html>"
).encode()
KOREAN = (
    "국경 근처에서 한 달 동안 구금되어 있던 아홉 명이 금요일 새벽에 송환되었다고 외교부가 밝혔다."
)


def refused(web, path: str, **given) -> str:
    with pytest.raises(Unfetched) as caught:
        web.fetch(web.at(path), **given)
    return caught.value.kind


def test_a_page_is_fetched_with_its_own_name_and_nothing_that_tells_of_the_desk(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with serving({"/a?b=%20c": sent(PAGE, Set_Cookie="a=b")}) as web:
        fetched = web.fetch(web.at("/a?b=%20c#top"))
        web.fetch(web.at("/a?b=%20c"))

    assert (fetched.answer.status, fetched.answer.body) == (200, PAGE)
    assert (fetched.answer.content_type, fetched.answer.charset) == ("text/html", "utf-8")
    _method, _path, headers = web.asked[1]
    assert headers["Host"] == f"paper.example:{web.port}"
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)
    assert "repatriation-event-tracker" in headers["User-Agent"]


def test_a_path_in_any_script_is_asked_for_as_the_protocol_writes_it():
    with serving({"/%EA%B8%B0%EC%82%AC": sent(PAGE)}) as web:
        assert web.fetch(web.at("/기사")).answer.status == 200


def test_packed_and_chunked_answers_are_unpacked():
    packed = sent(gzip.compress(PAGE), Content_Encoding="gzip")
    chunked = sent(b"5\r\nhello\r\n0\r\n\r\n", Transfer_Encoding="chunked")
    with serving({"/packed": packed, "/chunked": chunked}) as web:
        assert web.fetch(web.at("/packed")).answer.body == PAGE
        # The server speaks HTTP/1.0, whose clients read chunks all the same.
        assert web.fetch(web.at("/chunked")).answer.body == b"hello"


@pytest.mark.parametrize(
    "answer",
    [
        bomb(60),
        endless,
        sent(b"x" * 200_000),
        sent(gzip.compress(b"ab" * 60_000), Content_Encoding="gzip"),
    ],
)
def test_what_is_too_large_packed_or_unpacked_is_left(answer):
    with serving({"/": answer}) as web:
        assert refused(web, "/", limits=Limits(largest=100_000)) == "too_large"


def test_a_server_that_drips_is_left_at_the_one_deadline():
    with serving({"/": dripping}) as web:
        start = time.monotonic()
        assert refused(web, "/", limits=Limits(seconds=0.6)) == "too_slow"

    assert time.monotonic() - start < 3


@pytest.mark.parametrize(
    ("to", "kind"),
    [
        ("http://169.254.169.254/latest/meta-data/", "closed_port"),
        ("file:///etc/passwd", "bad_address"),
        ("gopher://paper.example/", "bad_address"),
        ("http://user:secret@paper.example/", "bad_address"),
    ],
)
def test_an_address_we_are_sent_on_to_is_checked_like_the_first(to, kind):
    with serving({"/": sent_on(to)}) as web:
        assert refused(web, "/") == kind


@pytest.mark.parametrize(
    "address",
    ["169.254.169.254", "10.0.0.7", "::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "fe80::1"],
)
def test_we_are_not_sent_into_a_network_that_is_not_public(address):
    with serving({}) as web:
        web.names["inside.example"] = [[address]]
        with pytest.raises(Unfetched, match="not public") as caught:
            web.fetch(web.at("/", host="inside.example"))

    assert caught.value.kind == "closed_network"
    assert web.asked == []


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433", "0"]
)
def test_by_default_this_machine_is_never_asked_however_it_is_written(host):
    with pytest.raises(Unfetched) as caught:
        fetch(f"http://{host}/", limits=Limits(seconds=5))

    assert caught.value.kind in {"closed_network", "no_host", "bad_address"}


def test_by_default_only_the_ports_of_web_pages_are_asked():
    with pytest.raises(Unfetched, match="Port 8080"):
        fetch("http://paper.example:8080/", network=Network(resolve=lambda host, port: []))


def test_a_name_is_resolved_once_for_each_hop_and_checked_each_time():
    """What answers publicly at first and privately on the second look is asked once, or not at all."""
    with serving({"/": sent(PAGE), "/on": sent_on("/")}) as web:
        web.names["paper.example"] = [["127.0.0.1"], ["10.0.0.1"]]
        assert web.fetch(web.at("/")).answer.body == PAGE
        assert web.resolved == ["paper.example"]

        web.names["paper.example"] = [["127.0.0.1"], ["10.0.0.1"]]
        assert refused(web, "/on") == "closed_network"

    assert [path for _method, path, _headers in web.asked] == ["/", "/on"]


def test_a_name_with_one_private_address_among_public_ones_is_not_trusted():
    with serving({"/": sent(PAGE)}) as web:
        web.names["paper.example"] = [["127.0.0.1", "192.168.0.1"]]
        assert refused(web, "/") == "closed_network"


def test_being_sent_around_ends():
    with serving({"/": sent_on("/")}) as web:
        assert refused(web, "/") == "sent_around"

    assert len(web.asked) == 6


def test_a_broken_answer_and_no_answer_are_told_apart():
    with serving({"/": nonsense}) as web:
        assert refused(web, "/") == "broken"
        web.port = closed_port()
        assert refused(web, "/") == "no_answer"
        web.names["gone.example"] = [[]]
        with pytest.raises(Unfetched, match="no server called"):
            web.fetch(web.at("/", host="gone.example"))


def test_a_certificate_that_does_not_hold_is_refused():
    with serving({}) as web, pytest.raises(Unfetched) as caught:
        web.fetch(f"https://paper.example:{web.port}/")

    assert caught.value.kind in {"not_secure", "no_answer"}


def worked(web, monkeypatch, path: str, **fields):
    """An article after the worker has tried to fetch its text."""
    monkeypatch.setattr(fetching, "fetch", web.fetch)
    article = factories.article(url=web.at(path), language="und", title="", **fields)
    job = fetch_article(article=article, by=factories.user("editor"), at=NOON)
    work.run_jobs(at=NOON)
    article.refresh_from_db()
    job.refresh_from_db()
    return article, job


@pytest.fixture
def allowed(settings):
    settings.FETCH_ARTICLES = True


pages = pytest.mark.usefixtures("allowed", "db")


@pages
def test_the_worker_keeps_text_hash_and_what_nobody_had_entered(monkeypatch):
    with serving({"/a": sent(PAGE)}) as web:
        article, job = worked(web, monkeypatch, "/a")

    assert job.state == JobState.DONE
    assert article.body == f"{SAID}\n{ALSO}"
    assert article.body_sha256 == sha256(PAGE).hexdigest()
    assert (article.title, article.language) == ("Nine sent back", "en")
    # The day had been entered, and stays.
    assert str(article.published_on) == "2024-05-07"


@pages
@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        (
            f"<meta charset='euc-kr'><p>{KOREAN}</p>".encode("cp949"),
            "text/html; charset=utf-8",
            KOREAN,
        ),
        (f"<p>{KOREAN}</p>".encode("cp949"), "text/html; charset=euc-kr", KOREAN),
        (KOREAN.encode(), "text/plain; charset=euc-kr", KOREAN),
    ],
)
def test_a_wrong_charset_does_no_harm(monkeypatch, body, kind, text):
    with serving({"/a": sent(body, kind=kind)}) as web:
        article, _job = worked(web, monkeypatch, "/a")

    assert (article.body, article.language) == (text, "ko")


@pages
@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (sent(b"", status=404), "answers 404"),
        (sent(b"%PDF", kind="application/pdf"), "no page of text but application/pdf"),
        (sent(b"x", kind=""), "something unnamed"),
        (sent(b"<html></html>"), "no article was found"),
        (sent(PAGE.replace(b"Two", b"T\x00o")), "null characters"),
        (sent_on("http://10.0.0.1/"), "Port 80 is not"),
        (bomb(60), "larger than 5 MB"),
    ],
)
def test_what_cannot_be_fetched_is_said_at_once_in_words(monkeypatch, answer, told):
    with serving({"/a": answer}) as web:
        article, job = worked(web, monkeypatch, "/a")

    assert article.body == ""
    assert job.state == JobState.FAILED
    assert told in job.error


@pages
def test_a_busy_server_is_asked_again_later(monkeypatch):
    with serving({"/a": sent(b"", status=503)}) as web:
        _article, job = worked(web, monkeypatch, "/a")

    assert (job.state, job.error) == (JobState.WAITING, "Unfetched: The server answers 503.")


@pages
def test_a_text_that_is_here_already_is_left_to_an_editor(monkeypatch):
    with serving({"/a": sent(PAGE), "/b": sent(PAGE)}) as web:
        first, _job = worked(web, monkeypatch, "/a")
        second, job = worked(web, monkeypatch, "/b")

    assert second.body == ""
    assert f"here already, as {first.code}" in job.error


@pages
def test_the_worker_asks_nobody_once_fetching_is_switched_off(monkeypatch, settings):
    with serving({"/a": sent(PAGE)}) as web:
        article = factories.article(url=web.at("/a"))
        fetch_article(article=article, by=factories.user(), at=NOON)
        settings.FETCH_ARTICLES = False
        monkeypatch.setattr(fetching, "fetch", web.fetch)
        work.run_jobs(at=NOON)

    assert web.asked == []
    assert "switched off" in Job.objects.get(subject=str(article.pk)).error
