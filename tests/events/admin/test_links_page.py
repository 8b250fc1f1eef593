"""The page of links that no longer answer."""

import pytest

from events.models import Edition
from tests import factories
from tests.events.operations.test_links_alive import article_of, dies

pytestmark = pytest.mark.django_db
LINKS = "/admin/inbox/links/"


@pytest.fixture
def event():
    made = factories.published()
    dies(article_of(made))
    return made


def test_dead_links_are_listed_with_what_is_missing(signed_in, event):
    text = signed_in("reader").get(LINKS).content.decode()

    assert article_of(event).url in text
    assert "none: add its address" in text
    assert event.code in text


def test_a_reviewer_publishes_the_events_anew_and_nobody_else(signed_in, event):
    for who in ("reader", "editor"):
        assert "Publish them anew" not in signed_in(who).get(LINKS).content.decode()
        assert signed_in(who).post(LINKS).status_code == 403

    told = signed_in("reviewer").post(LINKS, follow=True).content.decode()

    assert "1 event is published anew." in told
    assert Edition.objects.count() == 2


def test_the_page_says_when_nothing_is_checked_or_dead(editor):
    text = editor.get(LINKS).content.decode()

    assert "CHECK_LINKS is off" in text
    assert "No link is known to be dead." in text
