"""Taking in texts, pages and addresses."""

from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from events import operations
from events.choices import JobKind
from events.models import Article, Job, Source
from events.operations.articles import NewPublisher, already_here, page_received, text_received
from events.rules.pages import ListedLine
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db
TEXT = "\n".join(
    f"Paragraph {number} says what happened in the north that day, and who said so."
    for number in range(12)
)
PAGE = f"""<html lang="en"><head><meta property="og:site_name" content="North Daily">
<meta property="og:title" content="Nine sent back"></head>
<body><article>{"".join(f"<p>{line}</p>" for line in TEXT.splitlines())}</article></body></html>"""


def receive(**fields):
    given: dict[str, Any] = {"language": "en", "by": factories.user("editor")}
    fields.setdefault("publisher", None)
    fields["publisher"] = fields["publisher"] or factories.source()
    return operations.receive_article(**(given | {"at": NOON} | fields))


def give(article, body=TEXT, **fields):
    by = factories.user("editor")
    return operations.give_text(article=article, body=body, by=by, at=NOON, **fields)


def lines(*written: str) -> list[ListedLine]:
    return [ListedLine(number=number, written=one) for number, one in enumerate(written, start=1)]


def add(*written: str, new_publishers: bool = True):
    by = factories.user("editor")
    return operations.add_addresses(
        lines=lines(*written), new_publishers=new_publishers, by=by, at=NOON
    )


def test_what_stands_in_the_first_lines_and_who_prints_at_the_host_are_filled_in():
    paper = factories.source("north-daily")
    factories.article(publisher=paper, url="https://www.north.example/before")

    read = text_received(
        text=f"Nine sent back\n7 May 2024\n{TEXT}", url="https://north.example/now", at=NOON
    )

    assert (read.title, read.published_on) == ("Nine sent back", date(2024, 5, 7))
    assert (read.publisher, read.language) == (paper, "en")


def test_a_page_is_hashed_as_received_and_its_publisher_found_by_name():
    paper = factories.source("north-daily")

    read = page_received(html=PAGE, at=NOON)

    assert read.sha256 == sha256(PAGE.encode()).hexdigest()
    assert (read.title, read.publisher, read.body) == ("Nine sent back", paper, TEXT)


def test_an_unknown_publisher_is_told_by_its_name():
    read = page_received(html=PAGE, at=NOON)

    assert (read.publisher, read.publisher_name) == (None, "North Daily")


@pytest.mark.parametrize("text", ["", " \n ", "a\0b", "x" * 1_000_001, "one \u202etwo"])
def test_a_text_that_cannot_be_kept_is_refused(text):
    with pytest.raises(operations.Refused) as refused:
        text_received(text=text, at=NOON)

    assert [problem.field for problem in refused.value.problems] == ["body"]


def test_the_same_and_nearly_the_same_are_told_apart():
    first = receive(body=TEXT, url="https://north.example/a").article

    same = already_here(body=TEXT.upper())
    near = already_here(body=TEXT + " And one more sentence stands at the end.")
    address = already_here(body="Other words.", url="https://north.example/a#x")

    assert (same.same, same.same_address) == (first, False)
    assert (near.same, near.near) == (None, [first])
    assert (address.same, address.same_address) == (first, True)


def test_a_new_publisher_is_made_on_the_spot_rated_f_with_the_reason():
    new = NewPublisher(name="Ny Avis", kind="specialist_media", country="NO", basis="F: new here")

    made = receive(publisher=new, body=TEXT).article.publisher
    again = receive(publisher=new, body="Other words.").article.publisher

    assert made == again
    assert (made.code, made.reliability, made.reliability_basis) == ("ny-avis", "F", "F: new here")


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewPublisher(name=" "), "new_publisher"),
        (NewPublisher(name="A\0B"), "new_publisher"),
        (NewPublisher(name="A", country="xx"), "new_country"),
        (NewPublisher(name="A", kind="rumour"), "new_kind"),
        (NewPublisher(name="A", basis=" "), "new_basis"),
    ],
)
def test_a_publisher_that_cannot_be_made_stores_nothing(new, field):
    with pytest.raises(operations.Refused) as refused:
        receive(publisher=new, body=TEXT)

    assert field in {problem.field for problem in refused.value.problems}
    assert not Article.objects.exists()
    assert not Source.objects.exists()


def test_a_copy_belongs_to_the_original_and_not_to_another_copy():
    original = receive(body=TEXT).article
    elsewhere = receive(body=TEXT, copy_of=original).article
    third = receive(body=TEXT, copy_of=elsewhere).article
    again = receive(body=TEXT, copy_of=original, publisher=original.publisher).article

    assert elsewhere.syndicated_from == third.syndicated_from == original
    assert (again.duplicate_of, again.syndicated_from) == (original, None)


def test_a_text_is_given_once_and_the_same_again_changes_nothing():
    article = factories.article()

    first = give(article, received_sha256="a" * 64)
    again = give(article, TEXT.upper())

    article.refresh_from_db()
    assert not first.known
    assert again.article == article
    assert (article.body, article.body_sha256) == (TEXT, "a" * 64)
    assert Job.objects.filter(kind=JobKind.SUGGEST_CLAIMS, subject=str(article.pk)).exists()


def test_another_text_is_refused_and_an_erased_one_does_not_come_back():
    article = factories.article(body="Some words.")
    with pytest.raises(operations.Refused, match="it stays as it was received"):
        give(article)

    operations.erase_body(article=article, by=factories.user(), at=NOON)

    with pytest.raises(operations.Refused, match="does not come back"):
        give(article)


def test_a_text_that_another_article_has_is_said_and_kept_as_its_copy_when_so_decided():
    original = receive(body=TEXT).article
    article = factories.article()

    said = give(article)
    article.refresh_from_db()
    assert (said.known, said.article, article.body) == (True, original, "")
    give(article, copy_of=original)

    article.refresh_from_db()
    assert (article.syndicated_from, article.body) == (original, TEXT)


def test_each_line_of_a_list_is_answered_and_the_same_list_again_changes_nothing():
    held = factories.article(url="https://north.example/held")

    taken = add(
        "https://north.example/held",
        "https://north.example/new",
        "https://north.example/new?utm_source=x",
        "https://other.example/new",
        "file:///etc/passwd",
        "nonsense",
    )
    again = add("https://north.example/held", "https://north.example/new")

    assert [line.outcome for line in taken] == [
        *("here", "added", "twice", "added", "refused", "refused")
    ]
    assert taken[1].article.publisher == held.publisher
    assert taken[3].article.publisher.name_en == "other.example"
    assert taken[2].sentence == "As in line 2."
    assert [line.outcome for line in again] == ["here", "here"]
    waiting = Article.objects.without_text().to_read()
    assert set(waiting.values_list("language", flat=True)) == {"en", "und"}
    assert not Job.objects.filter(kind=JobKind.FETCH_ARTICLE).exists()


def test_a_host_nobody_publishes_at_is_left_out_if_so_wished():
    (line,) = add("https://other.example/new", new_publishers=False)

    assert line.outcome == "refused"
    assert not Article.objects.exists()


def test_texts_are_asked_for_one_after_the_other_at_each_host(settings):
    settings.FETCH_ARTICLES = True

    add("https://a.example/1", "https://a.example/2", "https://b.example/1")

    jobs = Job.objects.filter(kind=JobKind.FETCH_ARTICLE)
    waits = sorted((job.due_at - NOON).total_seconds() for job in jobs if job.due_at)
    assert waits == [0, 0, 5]


@pytest.mark.parametrize("number", [0, 5001])
def test_a_list_is_neither_empty_nor_endless(number):
    with pytest.raises(operations.Refused, match="at most 5,000"):
        add(*(f"https://a.example/{one}" for one in range(number)))


def test_a_long_list_takes_few_queries(django_assert_max_num_queries):
    factories.article(url="https://a.example/held")

    with django_assert_max_num_queries(40):
        taken = add(*(f"https://a.example/{one}" for one in range(1000)))

    assert len({line.article.code for line in taken if line.article}) == 1000


def test_fetching_is_refused_when_it_is_switched_off_or_pointless(settings):
    by = factories.user()
    article = factories.article()
    with pytest.raises(operations.Refused, match="switched off"):
        operations.fetch_article(article=article, by=by, at=NOON)
    settings.FETCH_ARTICLES = True

    for row in (factories.article(url=None), factories.article(body=TEXT)):
        with pytest.raises(operations.Refused):
            operations.fetch_article(article=row, by=by, at=NOON)
    jobs = {operations.fetch_article(article=article, by=by, at=NOON).pk for _ in range(2)}

    assert len(jobs) == 1
