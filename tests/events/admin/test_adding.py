"""Adding articles to the inbox: texts, pages and addresses."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events import operations
from events.models import Article, Job, Source
from tests import factories
from tests.events.admin.asking import errors_of
from tests.factories import NOON

pytestmark = pytest.mark.django_db
ADD = "/admin/inbox/add/"
TEXT = "\n".join(
    f"Paragraph {number} says what happened in the north that day, and who said so."
    for number in range(12)
)
PASTED = f"Nine sent back\n7 May 2024\n{TEXT}"
PAGE = (
    '<html lang="en"><head><meta property="og:site_name" content="Border Daily">'
    '<meta property="og:title" content="Nine sent back">'
    '<meta property="article:published_time" content="2024-05-07"></head><body>'
    f"<script>alert('x')</script><article>"
    f"{''.join(f'<p>{line}</p>' for line in TEXT.splitlines())}</article></body></html>"
)


def look(client, content: str, way: str = "text", **given):
    return client.post(f"{ADD}?by={way}", {"content": content, **given})


def filled_in(response) -> dict[str, Any]:
    """What the form would send, as it stands on the page."""
    form = response.context["form"]
    sent = {field.html_name: field.value() for field in form}
    sent = {name: getattr(value, "pk", value) for name, value in sent.items()}
    return {name: value for name, value in sent.items() if value not in (None, False, "")}


def keep(client, response, **changed):
    return client.post(ADD, {"step": "keep", **filled_in(response), **changed}, follow=True)


def test_a_pasted_text_is_looked_at_corrected_and_kept(editor, paper):
    page = look(editor, PASTED, url="https://border.example/nine")

    sent = filled_in(page)
    assert (sent["title"], str(sent["published_on"])) == ("Nine sent back", "2024-05-07")
    assert (sent["language"], sent["body"]) == ("en", PASTED)
    keep(editor, page, title="Nine were sent back", publisher=paper.pk, new_publisher="")

    article = Article.objects.get()
    assert (article.title, article.publisher, article.body) == (
        "Nine were sent back",
        paper,
        PASTED,
    )
    assert (article.reading_state, article.added_by.username) == ("waiting", "editor")


def test_a_pasted_page_gives_its_line_and_keeps_no_script(editor, paper):
    page = look(editor, PAGE, "html")

    assert filled_in(page)["publisher"] == paper.pk
    keep(editor, page)

    article = Article.objects.get()
    assert article.body == TEXT
    assert str(article.published_on) == "2024-05-07"
    assert len(article.body_sha256) == 64


def test_the_hash_is_of_what_was_received_whatever_the_browser_sends_back(editor, paper):
    page = look(editor, PAGE, "html")

    keep(editor, page, receipt="0" * 64, body=TEXT + " Cut.")

    honest = operations.articles.page_received(html=PAGE, at=NOON).sha256
    assert Article.objects.get().body_sha256 not in {honest, "0" * 64}


def test_keep_and_read_opens_it_in_ones_own_hands(editor, paper):
    page = look(editor, PASTED)

    response = keep(editor, page, publisher=paper.pk, and_read="")

    article = Article.objects.get()
    assert (article.reading_state, str(article.reader)) == ("reading", "editor")
    assert str(article.pk) in response.redirect_chain[0][0]


def test_an_unknown_publisher_is_made_without_leaving(editor):
    page = look(editor, PAGE, "html")
    assert filled_in(page)["new_publisher"] == "Border Daily"

    keep(editor, page, new_kind="specialist_media", new_country="KR")

    made = Source.objects.get()
    assert (made.name_en, made.reliability, made.country) == ("Border Daily", "F", "KR")
    assert made.reliability_basis.startswith("F: ")


def test_the_same_text_is_said_with_the_article_beside_it_and_kept_only_as_a_copy(editor, paper):
    held = factories.article(body=PASTED)
    page = look(editor, PASTED)
    text = page.content.decode()
    assert "This text is on the desk already, word for word" in text
    assert "inbox-beside" in text
    assert str(held.pk) in text

    refused = keep(editor, page, publisher=paper.pk)
    assert "copy" in errors_of(refused)
    keep(editor, page, publisher=paper.pk, copy=str(held.pk))

    copy = Article.objects.exclude(pk=held.pk).get()
    assert copy.syndicated_from == held


@pytest.mark.parametrize("own", [True, False])
def test_nearly_the_same_text_waits_for_a_decision(editor, paper, own):
    held = factories.article(body=PASTED)
    page = look(editor, PASTED.replace("Paragraph 7 says", "Paragraph 7 now tells"))
    text = page.content.decode()
    assert "Almost the same text" in text
    assert "<del>says</del>" in text
    assert "<ins>now tells</ins>" in text
    assert "copy" in errors_of(keep(editor, page, publisher=paper.pk))

    keep(editor, page, publisher=paper.pk, copy="own" if own else str(held.pk))

    made = Article.objects.exclude(pk=held.pk).get()
    assert made.syndicated_from == (None if own else held)


def test_an_address_that_is_here_offers_the_article_and_nothing_else(editor, paper):
    held = factories.article(body="Other words.", url="https://paper.example/held")
    page = look(editor, PASTED, url="https://paper.example/held#top")
    assert "This address is on the desk already." in page.content.decode()

    response = keep(editor, page, publisher=paper.pk)

    assert "is on the desk already: nothing was added" in response.content.decode()
    assert Article.objects.get() == held


@pytest.mark.parametrize(
    ("way", "content", "told"),
    [
        ("text", "", "required"),
        ("text", "a\0b", "null characters"),
        ("text", "one \u202etwo", "right-to-left overrides"),
        ("text", "x" * 5_242_880, "5,242,880 characters are too many"),
        ("html", "<p>a</p>\0", "null characters"),
        ("html", "<html><script>only()</script></html>", "no article was found"),
        ("html", "<p>" + "word " * 1_048_576, "1,000,000 characters of text"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_the_field_and_nothing_is_lost(
    editor, way, content, told
):
    response = look(editor, content, way)

    assert response.status_code == 200
    assert told in errors_of(response)["content"][0]
    assert response.context["form"]["content"].value() == content
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"publisher": ""}, "publisher"),
        ({"new_publisher": "Another"}, "new_publisher"),
        ({"publisher": "", "new_publisher": "A", "new_country": "Korea"}, "new_country"),
        ({"publisher": "", "new_publisher": "A", "new_basis": " "}, "new_basis"),
        ({"published_on": "yesterday"}, "published_on"),
        ({"published_on": ""}, "published_on"),
        ({"language": "English!"}, "language"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"title": "x" * 501}, "title"),
        ({"title": "A \u202eheadline"}, "title"),
        ({"body": "a\0b"}, "body"),
        ({"body": ""}, "body"),
    ],
)
def test_a_line_that_cannot_be_kept_comes_back_as_it_was_entered(editor, paper, changed, field):
    page = look(editor, PASTED)

    response = keep(editor, page, **({"publisher": paper.pk} | changed))

    assert field in errors_of(response)
    assert not Article.objects.exists()


def test_fifty_thousand_words_are_looked_at_and_kept(editor, paper):
    words = "\n".join(
        f"In sentence {number} ten words stand and nothing more." for number in range(5556)
    )
    assert len(words.split()) > 50_000

    keep(editor, look(editor, words), publisher=paper.pk)

    assert Article.objects.get().body == words


def test_a_language_nobody_reads_is_kept_and_named(editor, paper):
    keep(editor, look(editor, "เก้าคนถูกส่งกลับข้ามพรมแดน\nกลุ่มหนึ่งกล่าว"), publisher=paper.pk)

    assert Article.objects.get().language == "th"
    assert "Thai" in editor.get("/admin/inbox/").content.decode()


def test_addresses_are_taken_from_the_field_and_from_a_file(editor):
    file = SimpleUploadedFile("list.csv", "\ufeffhttps://b.example/1\r\nnonsense".encode())

    response = editor.post(
        f"{ADD}?by=addresses",
        {
            "addresses": "https://a.example/1\nhttps://a.example/1",
            "file": file,
            "new_publishers": "on",
        },
    )

    taken = response.context["taken"]
    assert [line.outcome for line in taken] == ["added", "twice", "added", "refused"]
    assert Article.objects.count() == 2
    assert "wait in the inbox for somebody to paste them" in response.content.decode()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "addresses"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "addresses"),
        ({"file": SimpleUploadedFile("a.txt", b"x" * 2_000_001)}, "file"),
        ({"file": SimpleUploadedFile("a.bin", bytes(range(128, 256)) * 3 + b"\x81\x8d")}, "file"),
        ({"addresses": "https://a.example/\n" * 5001}, "addresses"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused(editor, given, field):
    response = editor.post(f"{ADD}?by=addresses", given)

    assert response.status_code == 200
    assert field in errors_of(response)


def test_an_article_without_text_gets_it_once(editor):
    article = factories.article()
    page = f"/admin/inbox/{article.pk}/text/"
    assert page in editor.get("/admin/inbox/").content.decode()

    looked = editor.post(f"{page}?by=html", {"content": PAGE})
    editor.post(page, {"step": "keep", **filled_in(looked)})

    article.refresh_from_db()
    assert article.body == TEXT
    assert "is here, or was erased" in editor.get(page, follow=True).content.decode()


def test_a_text_for_an_article_that_another_has_is_kept_as_its_copy(editor):
    held, article = factories.article(body=TEXT), factories.article()
    page = f"/admin/inbox/{article.pk}/text/"

    looked = editor.post(page, {"content": TEXT})
    assert "copy" in errors_of(editor.post(page, {"step": "keep", **filled_in(looked)}))
    editor.post(page, {"step": "keep", **filled_in(looked), "copy": str(held.pk)})

    article.refresh_from_db()
    assert (article.body, article.syndicated_from) == (TEXT, held)


def test_a_text_is_fetched_when_asked_and_allowed(editor, settings):
    article = factories.article()
    address = reverse("admin:inbox_step", args=[article.pk, "fetch"])
    told = editor.post(address, follow=True).content.decode()
    assert "switched off" in told

    settings.FETCH_ARTICLES = True
    editor.post(address)

    assert Job.objects.get(kind="fetch_article").subject == str(article.pk)
    assert "Its text is being fetched." in editor.get("/admin/inbox/").content.decode()


def test_a_reader_adds_nothing(signed_in):
    reader, article = signed_in("reader"), factories.article()

    for page in (ADD, f"/admin/inbox/{article.pk}/text/"):
        assert reader.get(page).status_code == 403
        assert reader.post(page, {"content": TEXT}).status_code == 403


def test_no_page_of_the_inbox_carries_script_or_style_of_its_own(editor):
    factories.article(body=PASTED)
    article = factories.article()
    inline = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)[^>]*>", re.I)
    pages = [
        editor.get("/admin/inbox/"),
        *(editor.get(f"{ADD}?by={way}") for way in ("text", "html", "addresses", "nonsense")),
        editor.get(f"/admin/inbox/{article.pk}/text/"),
        look(editor, PASTED.replace("Paragraph 7 says", "<script>alert(1)</script>")),
    ]

    for page in pages:
        assert page.status_code == 200
        text = page.content.decode().replace('type="application/json"', "src=")
        assert inline.findall(text) == []
