"""Who reads which article."""

from datetime import timedelta
from threading import Thread

import pytest
from django.apps import apps
from django.db import connection

from events import operations
from events.models import Article
from events.operations.roles import Role, ensure_roles, give_role
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db
TEXT = "Nine people were sent back, a group said."


@pytest.fixture
def people():
    ensure_roles()
    found = [factories.user(name) for name in ("ann", "ben", "visitor")]
    for person, role in zip(found, (Role.EDITOR, Role.EDITOR, Role.READER), strict=True):
        give_role(user=person, role=role)
    return found


def states(article: Article) -> tuple[str, object]:
    article.refresh_from_db()
    return article.reading_state, article.reader


def test_an_article_waits_is_taken_given_back_and_taken_by_another(people):
    ann, ben, _visitor = people
    article = factories.article(body=TEXT)
    assert states(article) == ("waiting", None)

    operations.take_article(article=article, by=ann, at=NOON)
    operations.take_article(article=article, by=ann, at=NOON)
    assert states(article) == ("reading", ann)
    operations.give_back_article(article=article, by=ben, at=NOON)
    operations.give_back_article(article=article, by=ben, at=NOON)
    assert states(article) == ("waiting", None)
    operations.take_article(article=article, by=ben, at=NOON)

    assert states(article) == ("reading", ben)
    history = apps.get_model("events", "ArticleEvent").objects.filter(pgh_obj_id=article.pk)
    assert list(history.order_by("pgh_id").values_list("reader_id", flat=True)) == [
        *(None, ann.pk, None, ben.pk)
    ]


@pytest.mark.parametrize(
    "operation",
    [
        operations.take_article,
        operations.finish_article,
        operations.find_nothing,
        lambda **given: operations.set_aside_article(reason="Sport.", **given),
    ],
)
def test_what_somebody_reads_is_not_taken_out_of_their_hands(people, operation):
    ann, ben, _visitor = people
    article = factories.article(body=TEXT)
    operations.take_article(article=article, by=ann, at=NOON)

    with pytest.raises(operations.Refused, match="ann is reading it"):
        operation(article=article, by=ben, at=NOON)

    assert states(article) == ("reading", ann)


def test_an_article_is_handed_over_to_who_may_edit_and_to_nobody_else(people):
    ann, ben, visitor = people
    article = factories.article(body=TEXT)

    for _ in range(2):
        operations.hand_over_article(article=article, to=ben, by=ann, at=NOON)
    assert states(article) == ("reading", ben)
    with pytest.raises(operations.Refused, match="choose an editor"):
        operations.hand_over_article(article=article, to=visitor, by=ann, at=NOON)
    ann.is_active = False
    with pytest.raises(operations.Refused, match="choose an editor"):
        operations.hand_over_article(article=article, to=ann, by=ben, at=NOON)

    assert states(article) == ("reading", ben)


def test_finding_nothing_rejects_what_was_suggested_and_ends_the_reading(people):
    article = factories.article(body=TEXT)
    factories.suggestion(article=article)
    factories.suggestion(article=article, start=5, end=9)
    with pytest.raises(operations.Refused, match="reject its suggestions first"):
        operations.finish_article(article=article, by=people[0], at=NOON)

    for _ in range(2):
        operations.find_nothing(article=article, by=people[0], at=NOON)

    assert set(article.suggestions.values_list("state", flat=True)) == {"rejected"}
    assert states(article) == ("read", people[0])


def test_there_is_not_nothing_in_an_article_with_a_confirmed_claim(people):
    article = factories.article(body=TEXT)
    factories.claim(article=article)

    with pytest.raises(operations.Refused, match="there is something in it"):
        operations.find_nothing(article=article, by=people[0], at=NOON)
    operations.finish_article(article=article, by=people[0], at=NOON)
    operations.finish_article(article=article, by=people[0], at=NOON)

    assert states(article) == ("read", people[0])


def test_there_is_not_nothing_in_an_article_whose_text_is_not_here(people):
    with pytest.raises(operations.Refused, match="not here yet"):
        operations.find_nothing(article=factories.article(), by=people[0], at=NOON)


@pytest.mark.parametrize("reason", ["", "  ", "\x00", "x" * 301])
def test_setting_aside_takes_a_reason_that_can_be_kept(people, reason):
    article = factories.article()

    with pytest.raises(operations.Refused):
        operations.set_aside_article(article=article, reason=reason, by=people[0], at=NOON)

    assert states(article) == ("waiting", None)


def test_what_was_set_aside_can_be_taken_up_again(people):
    article = factories.article()
    operations.set_aside_article(article=article, reason=" About sport. ", by=people[0], at=NOON)
    article.refresh_from_db()
    assert (article.reading_state, article.set_aside_because) == ("set_aside", "About sport.")

    operations.take_article(article=article, by=people[1], at=NOON)

    assert states(article) == ("reading", people[1])
    assert article.set_aside_because == ""


def test_the_next_one_is_the_oldest_with_a_text_in_the_language_asked_for(people):
    paper = factories.source()
    for minute, (body, language) in enumerate(
        [("", "en"), ("본문이다.", "ko"), (TEXT, "en"), ("Later text.", "en")]
    ):
        at = NOON + timedelta(minutes=minute)
        factories.article(body=body, language=language, publisher=paper, title=body, at=at)

    def take(**asked):
        found = operations.take_next_article(by=people[0], at=NOON, **asked)
        return found and found.title

    assert take(language="en", publisher=paper) == TEXT
    assert take(language="zh-Hans") is None
    assert [take(), take(), take()] == ["본문이다.", "Later text.", None]


@pytest.mark.django_db(transaction=True)
def test_two_editors_who_ask_at_once_get_two_articles():
    ann, ben = factories.user("ann"), factories.user("ben")
    for number in range(2):
        factories.article(body=f"{TEXT} {number}")
    taken = []

    def ask(person):
        taken.append(operations.take_next_article(by=person, at=NOON))
        connection.close()

    askers = [Thread(target=ask, args=[person]) for person in (ann, ben)]
    for one in askers:
        one.start()
    for one in askers:
        one.join()

    assert set(taken) == set(Article.objects.all())
