"""Pasting articles."""

import pytest

from events.models import Article
from tests.events.admin.asking import ARTICLE, errors_of, page
from tests.events.admin.conftest import TEXT

pytestmark = pytest.mark.django_db


def test_an_editor_pastes_an_article(editor, paper):
    sent = {**ARTICLE, "publisher": paper.pk, "title": "Returns", "body": TEXT}

    response = editor.post(page("article", "add"), sent, follow=True)

    article = Article.objects.get()
    assert response.status_code == 200
    assert article.body == TEXT
    assert article.added_by.username == "editor"
    assert article.code == "border-daily-2024-05-07"


def test_a_text_pasted_twice_offers_the_article_that_is_here(editor, paper, article):
    sent = {**ARTICLE, "publisher": paper.pk, "title": "Again", "body": TEXT}

    response = editor.post(page("article", "add"), sent)

    assert page("article", "change", article.pk) in errors_of(response)["body"][0]
    assert f'<a href="{page("article", "change", article.pk)}">' in response.content.decode()
    assert Article.objects.count() == 1


def test_an_address_entered_twice_offers_the_article_that_is_here(editor, paper, article):
    sent = {**ARTICLE, "publisher": paper.pk, "url": article.url, "body": "Something else."}

    response = editor.post(page("article", "add"), sent)

    assert page("article", "change", article.pk) in errors_of(response)["url"][0]
    assert Article.objects.count() == 1


def test_a_text_printed_twice_in_one_article_is_noticed(editor, paper):
    sent = {**ARTICLE, "publisher": paper.pk, "body": f"{TEXT}\n\n{TEXT}"}

    response = editor.post(page("article", "add"), sent, follow=True)

    assert "prints 2 of its paragraphs again" in response.content.decode()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"language": "English!"}, "language"),
        ({"url": "not an address"}, "url"),
        ({"published_on": ""}, "published_on"),
        ({"published_on": "yesterday"}, "published_on"),
        ({"publisher": ""}, "publisher"),
        ({"body": "x" * 2_100_000}, "body"),
        ({"body": "before\u202eafter"}, None),
    ],
)
def test_bad_input_names_its_field_and_stores_nothing(editor, paper, wrong, field):
    sent = {**ARTICLE, "publisher": paper.pk, "body": TEXT, **wrong}

    response = editor.post(page("article", "add"), sent)

    if field is None:
        assert response.status_code in {200, 302}
        return
    assert response.status_code == 200
    assert field in errors_of(response)
    assert not Article.objects.exists()


def test_an_edit_of_an_article_makes_a_new_version_of_its_events(editor, article, event):
    sent = {
        **ARTICLE,
        "publisher": article.publisher_id,
        "url": article.url,
        "code": article.code,
        "title": "Another headline",
    }

    response = editor.post(page("article", "change", article.pk), sent)

    before = event.version
    article.refresh_from_db()
    event.refresh_from_db()
    assert response.status_code == 302
    assert article.title == "Another headline"
    assert article.body == TEXT
    assert event.version == before + 1
