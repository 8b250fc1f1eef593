"""Taking an article onto the desk, and finding the one that is there."""

from datetime import date
from threading import Barrier, Thread
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from events import operations
from events.models import Article
from events.operations.articles import add as add_module
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db

TEXT = "\n".join(
    f"Paragraph {number} says what happened in the north that day, and who said so."
    for number in range(19)
)


def add(**fields):
    columns: dict[str, Any] = {
        "publisher": factories.source(),
        "language": "en",
        "by": factories.user(),
        "at": NOON,
    }
    return operations.add_article(**(columns | fields))


def test_an_article_keeps_its_text_and_the_hash_of_what_was_received():
    added = add(body=TEXT, url="https://paper.example/one", published_on=date(2024, 5, 7))

    assert not added.known
    assert added.article.body == TEXT
    assert len(added.article.body_sha256) == 64
    assert added.article.code == f"{added.article.publisher.code}-2024-05-07"


def test_the_second_article_of_a_day_gets_a_code_of_its_own():
    paper = factories.source()

    codes = [add(publisher=paper, published_on=date(2024, 5, 7)).article.code for _ in range(3)]

    assert codes == [
        f"{paper.code}-2024-05-07",
        f"{paper.code}-2024-05-07-a",
        f"{paper.code}-2024-05-07-b",
    ]


def test_a_text_pasted_twice_offers_the_article_that_is_there():
    first = add(body=TEXT)

    second = add(body=TEXT.upper().replace("\n", "\r\n"), publisher=factories.source())

    assert second.known
    assert second.article == first.article
    assert Article.objects.count() == 1


def test_an_address_given_twice_offers_the_article_that_is_there():
    first = add(url="https://Paper.example:443/one?utm_source=mail#top")

    second = add(url="https://paper.example/one")

    assert second.known
    assert second.article == first.article


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("same", [{"body": TEXT}, {"url": "https://paper.example/one"}])
def test_two_editors_who_add_the_same_article_at_once_get_one(same, monkeypatch):
    """Both look before either has stored anything."""
    people = [factories.user("ann"), factories.user("ben")]
    paper, looked, added = factories.source(), Barrier(2), []

    def look(text):
        looked.wait(timeout=20)
        return []

    monkeypatch.setattr(add_module, "near_articles", look)

    def enter(person):
        added.append(add(publisher=paper, by=person, **same))
        connection.close()

    editors = [Thread(target=enter, args=[person]) for person in people]
    for one in editors:
        one.start()
    for one in editors:
        one.join()

    assert Article.objects.count() == 1
    assert {one.article.pk for one in added} == {Article.objects.get().pk}
    assert sorted(one.known for one in added) == [False, True]


def test_what_is_loaded_with_its_claims_does_not_wait_to_be_read():
    assert add(body=TEXT).article.reading_state == "waiting"
    assert add(body="Other words.", to_read=False).article.reading_state == "read"


def test_a_declared_copy_may_repeat_a_text():
    original = add(body=TEXT).article

    copy = add(body=TEXT, syndicated_from=original)

    assert not copy.known
    assert copy.article.syndicated_from == original


def test_a_text_printed_twice_in_one_article_is_noticed():
    assert add(body=f"{TEXT}\n{TEXT}").repeated == 19


def test_an_almost_equal_text_is_shown_beside_the_new_one():
    first = add(body=TEXT).article

    second = add(body=TEXT.replace("Paragraph 7 says", "Paragraph 7 now says"))

    assert not second.known
    assert second.near == [first]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"body": "x" * 2_000_001}, "body"),
        ({"body": "one\x00two"}, "body"),
        ({"body": "one \u202etwo"}, "body"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "https://name:word@paper.example/"}, "url"),
        ({"language": "English"}, "language"),
        ({"genre": "rumour"}, "genre"),
        ({"code": "Not A Code"}, "code"),
        ({"title": "A \u202eheadline"}, "title"),
        ({"title": "A \x07headline"}, "title"),
        ({"title": "A \x00headline"}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"note": "a\x00note"}, "note"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_its_field_and_nothing_is_stored(fields, field):
    with pytest.raises(operations.Refused) as refused:
        add(**fields)

    assert [problem.field for problem in refused.value.problems] == [field]
    assert all(problem.sentence for problem in refused.value.problems)
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "text",
    ["Emoji 👩‍👩‍👧 are words too.", "북송 北送 repatriation Репатриация", "العربية in one line"],
)
def test_emoji_and_mixed_scripts_are_kept_as_they_are(text):
    added = add(body=text, title=text)

    assert added.article.body == text
    assert added.article.title == text


def test_control_characters_in_a_body_are_taken_out_and_named():
    added = add(body="one\x07two\u200bthree")

    assert added.article.body == "onetwothree"
    assert len(added.warnings) == 2


def test_several_faults_are_told_at_once():
    with pytest.raises(operations.Refused) as refused:
        add(body="one\x00two", url="ftp://paper.example", language="?")

    assert {problem.field for problem in refused.value.problems} == {"body", "url", "language"}


def test_correcting_an_article_makes_a_new_version_of_its_events():
    claim = factories.claim()
    event = factories.event(claims=[claim])
    version = event.version

    operations.edit_article(article=claim.article, title="Another", by=factories.user(), at=NOON)

    event.refresh_from_db()
    assert event.version == version + 1


def test_correcting_nothing_changes_nothing():
    claim = factories.claim()
    event = factories.event(claims=[claim])
    version = event.version

    operations.edit_article(
        article=claim.article, title=claim.article.title, by=factories.user(), at=NOON
    )

    event.refresh_from_db()
    assert event.version == version


def test_the_text_of_an_article_is_not_edited():
    with pytest.raises(operations.Refused, match="not changed by editing"):
        operations.edit_article(
            article=factories.article(), body="new", by=factories.user(), at=NOON
        )


def test_an_erased_body_leaves_its_hash_and_no_trace_in_the_history():
    article = add(body=TEXT).article
    claim = factories.claim(article=article, quote="who said so")
    history = apps.get_model("events", "ArticleEvent").objects.filter(pgh_obj_id=article.pk)
    said = apps.get_model("events", "ClaimEvent").objects.filter(pgh_obj_id=claim.pk)

    operations.erase_body(article=article, by=factories.user(), at=NOON)
    article = operations.erase_body(article=article, by=factories.user(), at=NOON)

    claim.refresh_from_db()
    assert (article.body, claim.quote, claim.quote_start) == ("", "", None)
    assert len(article.body_sha256) == 64
    assert history.exists()
    assert not history.exclude(body="").exists()
    assert not said.exclude(quote="").exists()
