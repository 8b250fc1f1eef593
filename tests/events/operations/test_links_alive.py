"""Checking whether the addresses of articles still answer."""

import json
from datetime import timedelta

import pytest
from django.apps import apps

from events import operations
from events.choices import JobKind
from events.models import Article, Edition, Job
from events.operations import work
from events.operations.articles import links as checking
from events.operations.articles.links import links_due, note_answer
from events.operations.publishing.links import events_with_turned_links
from tests import factories
from tests.events.operations.web import sent, serving
from tests.factories import NOON

pytestmark = pytest.mark.django_db
DAYS = (0, 1, 3, 7)


def dies(article: Article) -> None:
    for day in DAYS:
        note_answer(article=article, status=404, problem="", at=NOON + timedelta(days=day))
    article.refresh_from_db()


def shown(event) -> dict[str, bool]:
    document = json.loads(Edition.objects.of(event.pk).get(valid_until=None).document or "")
    (line,) = [claim["article"] for voice in document["voices"] for claim in voice["claims"]]
    return {name: line[name] for name in ("url_dead", "url", "archive_url")}


@pytest.fixture
def event():
    printed = factories.article(archive_url="https://archive.example/1")
    return factories.published(claims=[factories.claim(article=printed)])


def article_of(event) -> Article:
    return Article.objects.get(claims__uses__event=event)


def test_the_worker_asks_with_head_and_where_that_is_refused_for_a_few_bytes(monkeypatch, settings):
    settings.CHECK_LINKS = True
    refuses = sent(b"", status=405)

    def only_get(handler):
        (refuses if handler.command == "HEAD" else sent(b"x" * 100_000))(handler)

    with serving({"/a": sent(b"x"), "/b": only_get}) as web:
        monkeypatch.setattr(checking, "fetch", web.fetch)
        kept = {
            host: factories.article(url=web.at(path, host=host))
            for host, path in (("a.example", "/a"), ("b.example", "/b"), ("c.example", "/gone"))
        }
        operations.ask_to_check_links(at=NOON)
        work.run_jobs(at=NOON)

    for article in kept.values():
        article.refresh_from_db()
    assert {host: one.link_status for host, one in kept.items()} == {
        "a.example": 200,
        "b.example": 200,
        "c.example": 404,
    }
    assert kept["c.example"].link_failures == 1
    assert kept["c.example"].link_dead_since is None
    assert Job.objects.get(kind=JobKind.CHECK_LINKS).result == {"checked": 3, "turned": []}
    ranged = [headers for method, path, headers in web.asked if (method, path) == ("GET", "/b")]
    assert ranged[0]["Range"] == "bytes=0-4095"


def test_nobody_is_asked_unless_it_is_switched_on(settings):
    factories.article()
    assert operations.ask_to_check_links(at=NOON) is None
    settings.CHECK_LINKS = True

    assert operations.ask_to_check_links(at=NOON) is not None


def test_one_address_of_a_host_at_a_time_the_one_asked_longest_ago_first():
    first, second = (factories.article(url=f"https://a.example/{one}") for one in (1, 2))
    other = factories.article(url="https://b.example/1")
    factories.article(url="https://c.example/1", url_withheld=True)
    factories.article(url=None)
    note_answer(article=first, status=503, problem="", at=NOON - timedelta(days=2))

    chosen = links_due(NOON)
    assert {one.pk for one in chosen} == {second.pk, other.pk}
    note_answer(article=second, status=200, problem="", at=NOON)

    assert first.pk not in {one.pk for one in links_due(NOON + timedelta(minutes=1))}
    assert first.pk in {one.pk for one in links_due(NOON + timedelta(minutes=5))}


def test_a_check_alone_leaves_no_history_but_a_death_does():
    article = factories.article()
    history = apps.get_model("events", "ArticleEvent").objects.filter(pgh_obj_id=article.pk)
    before = history.count()

    note_answer(article=article, status=200, problem="", at=NOON)
    assert history.count() == before
    dies(article)

    assert article.link_dead_since == NOON + timedelta(days=7)
    assert history.count() == before + 1


def test_a_dead_link_changes_no_event_until_a_reviewer_publishes_anew(event):
    article = article_of(event)
    assert shown(event)["url_dead"] is False
    assert events_with_turned_links() == []

    dies(article)
    event.refresh_from_db()
    assert event.version == event.published_version
    assert shown(event)["url_dead"] is False
    assert events_with_turned_links() == [event]

    later = NOON + timedelta(days=8)
    done = operations.republish_for_links(by=factories.user("reviewer"), at=later)
    again = operations.republish_for_links(by=factories.user("reviewer"), at=later)

    assert (len(done.editions), done.refused, again.editions) == (1, [], [])
    assert shown(event) == {
        "url_dead": True,
        "url": article.url,
        "archive_url": "https://archive.example/1",
    }


def test_a_link_that_lives_again_is_published_anew_only_if_readers_saw_it_dead(event):
    article = article_of(event)
    dies(article)
    note_answer(article=article, status=200, problem="", at=NOON + timedelta(days=8))
    assert events_with_turned_links() == []

    dies(article)
    by = factories.user("reviewer")
    operations.republish_for_links(by=by, at=NOON + timedelta(days=9))
    note_answer(article=article, status=200, problem="", at=NOON + timedelta(days=10))

    assert events_with_turned_links() == [event]
    operations.republish_for_links(by=by, at=NOON + timedelta(days=11))
    assert shown(event)["url_dead"] is False


def test_an_event_with_edits_nobody_approved_is_left_and_told(event):
    dies(article_of(event))
    operations.edit_event(
        event=event, title_en="Another", because="A test.", by=event.author, at=NOON
    )

    done = operations.republish_for_links(by=factories.user("reviewer"), at=NOON)

    assert (done.editions, len(done.refused)) == ([], 1)


def test_a_corrected_address_begins_a_life_of_its_own(event):
    article = article_of(event)
    dies(article)

    operations.edit_article(
        article=article,
        url="https://paper.example/moved",
        because="It moved.",
        by=factories.user(),
        at=NOON,
    )

    article.refresh_from_db()
    assert (article.link_dead_since, article.link_failures, article.link_status) == (None, 0, None)
    assert article.link_due_at is None
    assert article in links_due(NOON)


@pytest.mark.parametrize(
    "wrong", ["javascript:alert(1)", "archive", "https://a:b@archive.example/", "ftp://a.example/"]
)
def test_an_archive_address_is_an_address_of_a_page(wrong):
    article = factories.article()

    with pytest.raises(operations.Refused) as refused:
        operations.edit_article(article=article, archive_url=wrong, by=factories.user(), at=NOON)

    assert {problem.field for problem in refused.value.problems} == {"archive_url"}
