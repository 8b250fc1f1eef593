"""The inbox: who reads which article."""

from datetime import timedelta

import pytest
from django.urls import reverse

from events import operations
from events.models import Article
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db
INBOX = "/admin/inbox/"
TEXT = "Nine people were sent back, a group said."


@pytest.fixture
def held(people):
    """Three articles of two papers, in two languages, the second in the hands of the editor."""
    north, south = factories.source("north-daily"), factories.source("south-daily")
    rows = [
        factories.article(publisher=paper, language=language, title=title, body=body, at=at)
        for paper, language, title, body, at in (
            (north, "en", "First returns", TEXT, NOON),
            (south, "ko", "Second returns", TEXT + " Today.", NOON + timedelta(hours=1)),
            (south, "en", "Third returns", "", NOON + timedelta(hours=2)),
        )
    ]
    operations.take_article(article=rows[1], by=people["editor"], at=NOON)
    return rows


def titles(client, **asked) -> list[str]:
    return [row.title for row in client.get(INBOX, asked).context["rows"]]


def do(client, article: Article, step: str, **given):
    return client.post(f"{INBOX}{article.pk}/{step}/", {"back": INBOX, **given}, follow=True)


def told(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, ["First", "Second", "Third"]),
        ({"whose": "mine"}, ["Second"]),
        ({"whose": "nobody"}, ["First", "Third"]),
        ({"state": "reading"}, ["Second"]),
        ({"state": "read"}, []),
        ({"text": "missing"}, ["Third"]),
        ({"text": "here", "language": "en"}, ["First"]),
        ({"publisher": "south-daily"}, ["Second", "Third"]),
        ({"order": "newest"}, ["Third", "Second", "First"]),
        ({"q": "third RETURNS"}, ["Third"]),
        (
            {"state": "nonsense", "order": "\0", "q": "\0", "language": "\0"},
            ["First", "Second", "Third"],
        ),
        ({"p": "nonsense"}, ["First", "Second", "Third"]),
    ],
)
def test_the_inbox_shows_what_is_asked_for(editor, held, asked, shown):
    assert titles(editor, **asked) == [f"{name} returns" for name in shown]


def test_every_filter_is_a_plain_link_that_keeps_the_others(editor, held):
    filters = dict(editor.get(INBOX, {"whose": "nobody"}).context["asked"].filters)

    languages = {str(choice.label): choice for choice in filters["Language"]}
    assert languages["English"].url == "?whose=nobody&language=en"
    assert languages["English"].count == 2


def test_the_menu_counts_what_one_could_read(editor, held, people):
    other = factories.article(body="Other words.")
    operations.take_article(article=other, by=people["reviewer"], at=NOON)

    entries = {str(one["label"]): one for one in editor.get(INBOX).context["menu"]}

    assert entries["Inbox"]["waiting"] == 3
    assert str(editor.get(INBOX).context["menu"][0]["label"]) == "Inbox"


def test_an_editor_takes_reads_and_finds_nothing_with_one_click_each(editor, held):
    first = held[0]

    assert told(do(editor, first, "take")) == ["You have “First returns”."]
    assert told(do(editor, first, "nothing")) == ["“First returns” is read: nothing in it."]

    first.refresh_from_db()
    assert (first.reading_state, first.reader.username) == ("read", "editor")
    assert titles(editor) == ["Second returns", "Third returns"]


def test_the_next_one_is_taken_and_opened(editor, held):
    response = editor.post(reverse("admin:inbox_next"), {"language": "en"})

    assert str(held[0].pk) in response.url
    assert told(editor.post(reverse("admin:inbox_next"), {"language": "en"}, follow=True)) == [
        "Nothing with a text waits here."
    ]


def test_an_article_is_handed_over_and_given_back(editor, reviewer, held, people):
    do(editor, held[1], "hand-over", to="reviewer")
    assert titles(reviewer, whose="mine") == ["Second returns"]

    do(editor, held[1], "give-back")

    assert titles(editor, state="waiting") == ["First returns", "Second returns", "Third returns"]


@pytest.mark.parametrize(
    ("step", "given", "sentence"),
    [
        ("hand-over", {"to": "nobody"}, "Choose who is to read it."),
        ("hand-over", {"to": "reader"}, "choose an editor"),
        ("set-aside", {"reason": " "}, "Say in a few words why"),
        ("set-aside", {"reason": "x" * 301}, "at most 300 characters"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(editor, held, step, given, sentence):
    assert sentence in told(do(editor, held[0], step, **given))[0]
    held[0].refresh_from_db()
    assert held[0].reading_state == "waiting"


def test_what_another_has_taken_meanwhile_is_said(editor, reviewer, held):
    do(reviewer, held[0], "take")

    assert "reviewer is reading it" in told(do(editor, held[0], "take"))[0]


def test_what_is_set_aside_tells_why_and_can_be_taken_up_again(editor, held):
    do(editor, held[0], "set-aside", reason="About sport.")
    assert "Set aside: About sport." in editor.get(INBOX, {"state": "set_aside"}).content.decode()

    do(editor, held[0], "take")

    assert titles(editor, whose="mine") == ["First returns", "Second returns"]


def test_a_reader_sees_the_inbox_and_changes_nothing(signed_in, held):
    reader = signed_in("reader")

    page = reader.get(INBOX)
    assert page.status_code == 200
    assert "inbox-steps" not in page.content.decode()
    assert do(reader, held[0], "take").status_code == 403
    assert reader.post(reverse("admin:inbox_next")).status_code == 403


def test_a_stranger_is_asked_to_sign_in(client, held):
    assert "/login/" in client.get(INBOX).url


def test_a_step_comes_back_to_nowhere_but_the_inbox(editor, held):
    address = f"{INBOX}{held[0].pk}/take/"

    for elsewhere in ("https://evil.example/", "//evil.example/admin/inbox/", "/admin/logout/"):
        assert editor.post(address, {"back": elsewhere}).url == INBOX
    assert editor.post(address, {"back": f"{INBOX}?p=2"}).url == f"{INBOX}?p=2"
    assert editor.get(address).status_code == 405
    assert editor.post(f"{INBOX}{held[0].pk}/eat/").status_code == 404


def test_titles_are_never_markup(editor, people):
    factories.article(title="<script>alert(1)</script>", body=TEXT)

    text = editor.get(INBOX).content.decode()

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_the_number_of_queries_does_not_grow(editor, people, django_assert_max_num_queries):
    for number in range(20):
        article = factories.article(body=f"{TEXT} {number}")
        factories.claim(article=article)
        factories.suggestion(article=article)
        factories.suggestion(article=article)

    with django_assert_max_num_queries(20):
        page = editor.get(INBOX)

    assert page.content.count(b"2 suggestions") == page.content.count(b"1 claim") == 20
