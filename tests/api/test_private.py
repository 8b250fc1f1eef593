"""Nothing of the desk comes out at any address."""

import pytest

from events import operations
from tests.api import acts
from tests.api.conftest import START

ADDRESSES = (
    "",
    "events/",
    "events/marked/",
    "events/marked/related/",
    "events/marked/history/",
    "events/?q=people",
    "totals/?region=world&period=all",
    "places/",
    "places/cn-jl/",
    "reference-figures/",
    "changes/",
    "changes/?event=marked",
)
MARKERS = (
    "marker-of-the-body",
    "marker-of-the-note",
    "marker-of-a-withheld-headline",
    "marker-in-a-withheld-address",
    "marker-of-an-unseen-speaker",
    "marker-of-a-review",
    "marker-author",
    "marker-reviewer",
    "marker-of-a-draft",
)


@pytest.fixture
def marked(db):
    """A public event with something private in every private place, and a draft beside it."""
    printed = acts.make_article(
        title="marker-of-a-withheld-headline",
        headline_withheld=True,
        url="https://example.org/marker-in-a-withheld-address",
        url_withheld=True,
        body="About 200 people were sent back. marker-of-the-body",
        note="marker-of-the-note",
    )
    public = acts.make_claim(article=printed, quote="200 people were sent back. marker-of-the-body")
    unseen = acts.make_source(code="marker-of-an-unseen-speaker", confidential=True)
    hidden = acts.make_claim(speaker=unseen, gloss_en="It says marker-of-an-unseen-speaker.")
    author, reviewer = acts.make_user("marker-author"), acts.make_user("marker-reviewer")
    event = acts.make_event(code="marked", claims=[public], by=author, note="marker-of-the-note")
    operations.attach_claim(event=event, claim=hidden, relation="context", by=author, at=START)
    operations.adjudicate_event(event=event, by=author, at=START)
    operations.submit_event(event=event, comment="marker-of-a-review", by=author, at=START)
    operations.approve_event(event=event, harm_answers=acts.YES, by=reviewer, at=START)
    acts.make_event(code="marker-of-a-draft", title_en="marker-of-a-draft")
    return event


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_private_comes_out(marked, get, address):
    answer = get(address)

    told = answer.response.content.decode()
    assert answer.status == 200
    assert [marker for marker in MARKERS if marker in told] == []


def test_a_draft_is_not_found(marked, get):
    assert get("events/marker-of-a-draft/").status == 404


def test_the_marked_event_is_public(marked, get):
    assert get("events/").slugs == ["marked"]
