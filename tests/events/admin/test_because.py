"""Forms that ask why, and refuse without."""

import pytest

from events.admin.because import seen_by_readers
from events.models import Event, EventLink
from tests import factories
from tests.events.admin.asking import errors_of, page, place_rows, take

pytestmark = pytest.mark.django_db
WHY = "The source corrected itself."


@pytest.fixture
def made(people) -> Event:
    return factories.published()


def sent(made: Event) -> dict[str, object]:
    """What the form of the event holds, with another title."""
    names = (*("type", "volition", "destination", "occurrence", "granularity", "edtf"),)
    fields = {name: getattr(made, name) for name in names}
    rows = place_rows(*((row.place, row.role, row.precision) for row in made.places.all()))
    return {
        **fields,
        **rows,
        "code": made.code,
        "sensitivity": made.sensitivity,
        "title_en": "Another title",
        "original_language": "en",
        "summary_en": made.summary_en,
    }


def test_the_form_of_a_public_event_asks_why_and_refuses_without(editor, made):
    opened = editor.get(page("event", "change", made.pk))
    refused = editor.post(page("event", "change", made.pk), sent(made))

    made.refresh_from_db()
    assert "Why it is changed" in opened.content.decode()
    assert list(errors_of(refused)) == ["because"]
    assert made.title_en == "People are sent back"


def test_the_reason_stands_in_the_history(editor, made):
    editor.post(page("event", "change", made.pk), {**sent(made), "because": WHY})

    made.refresh_from_db()
    assert made.title_en == "Another title"
    assert WHY in editor.get(page("event", "history", made.pk)).content.decode()


def test_the_form_of_a_draft_does_not_ask(editor, event):
    assert "id_because" not in editor.get(page("event", "change", event.pk)).content.decode()


def test_a_step_asks_why(editor, made):
    claim = made.evidence.get().claim
    refused = take(editor, claim, "retract")
    take(editor, claim, "retract", because=WHY)

    claim.refresh_from_db()
    assert list(errors_of(refused)) == ["because"]
    assert claim.state == "retracted"


def test_a_link_to_a_public_event_asks_why_once_that_is_known(editor, made):
    event = factories.event()
    asked = {"kind": "same_people", "to_event": made.pk}
    refused = take(editor, event, "link", **asked)
    take(editor, event, "link", **asked, because=WHY)

    assert "because" in errors_of(refused)
    assert EventLink.objects.count() == 1


def test_a_link_that_readers_see_is_taken_back_on_the_page_of_its_event(editor, made):
    event = factories.event()
    link = factories.link(from_event=event, to_event=made, kind="same_people")

    assert editor.get(page("eventlink", "delete", link.pk)).status_code == 403
    take(editor, event, "unlink", link=link.pk, because=WHY)

    assert not EventLink.objects.exists()


def test_nothing_else_of_the_desk_is_seen_by_readers(made):
    assert not seen_by_readers(factories.source())
    assert not seen_by_readers(factories.claim())
    assert seen_by_readers(made.evidence.get().claim.article)
