"""Finding texts that are almost the same, among many."""

import random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Article
from events.operations.articles.known import near_articles, near_to_each
from events.operations.articles.text import read_text
from events.rules.texts import signature
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db
WORDS = [f"word{number}" for number in range(3000)]
FOOTER = " ".join(f"footer{number}" for number in range(40))


def made_up(seed: int, words: int = 120) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words)) + " " + FOOTER


def hold(count: int) -> list[Article]:
    """So many articles of one paper, each with a text of its own above the same footer."""
    paper, person = factories.source(), factories.user()
    return Article.objects.bulk_create(
        [
            Article(
                code=f"held-{number}",
                publisher=paper,
                language="en",
                published_on=NOON.date(),
                signature=signature(made_up(number)),
                added_by=person,
                added_at=NOON,
            )
            for number in range(count)
        ],
        batch_size=1000,
    )


def test_a_batch_is_compared_with_one_query():
    held = hold(30)
    asked = [signature(made_up(number) + " one more word") for number in (3, 700, 5)]

    with CaptureQueriesContext(connection) as queries:
        near = near_to_each([*asked, ""])

    assert near == [[held[3].pk], [], [held[5].pk], []]
    assert len(queries) == 1


@pytest.mark.parametrize("words", [4, 5, 9, 30, 400, 4000])
def test_a_text_of_any_length_with_a_tenth_added_is_found(words):
    text = " ".join(random.Random(words).choices(WORDS, k=words))
    factories.article(body=text)

    longer = text + " and" * max(1, words // 10)

    assert len(near_articles(read_text(longer, []))) == 1


def test_a_shared_footer_is_no_likeness():
    hold(300)

    assert near_to_each([signature(made_up(9999))]) == [[]]
