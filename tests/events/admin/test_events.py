"""Entering events, and taking them through the door."""

import pytest

from events import operations
from events.models import Edition, Event
from tests.events.admin.asking import EVENT, HARM, errors_of, page, place_rows, sent_of, take
from tests.events.admin.conftest import THEN

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(places):
    rows = place_rows((places["cn-jl"], "departure", 4))
    return {**EVENT, **rows, "edtf": "2024-04-26", "title_en": "Return from Jilin"}


@pytest.fixture
def published(editor, reviewer, event, people):
    take(editor, event, "submit")
    take(reviewer, event, "approve", **HARM)
    event.refresh_from_db()
    return event


def test_an_editor_enters_an_event(editor, sent):
    response = editor.post(page("event", "add"), sent)

    event = Event.objects.get()
    assert response.status_code == 302
    assert event.destination == "KP"
    assert event.author.username == "editor"
    assert (str(event.date_start), event.date_precision) == ("2024-04-26", "day")


def test_an_event_is_made_of_a_claim_that_then_hangs_on_it(editor, claim, sent):
    response = editor.post(f"{page('event', 'add')}?claim={claim.pk}", sent)

    assert response.status_code == 302
    assert Event.objects.get().evidence.get().relation == "supports_count"


def test_the_form_of_a_new_event_knows_the_claim_it_is_made_of(editor, claim):
    opened = editor.get(page("claim", "change", claim.pk))

    response = editor.get(opened.context["new_event_url"])

    form = response.context["adminform"].form
    assert form.initial["edtf"] == "2024-04-26"
    rows = response.context["inline_admin_formsets"][0].formset
    assert rows.forms[0].initial["role"] == "departure"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"edtf": "soon"}, "edtf"),
        ({"volition": ""}, "volition"),
        ({"destination": "KR"}, "destination"),
        ({"code": "With Capitals"}, "code"),
        ({"date_precision": "year"}, "date_precision"),
    ],
)
def test_bad_input_names_its_field_and_stores_nothing(editor, sent, wrong, field):
    response = editor.post(page("event", "add"), {**sent, **wrong})

    assert response.status_code == 200
    assert field in errors_of(response)
    assert not Event.objects.exists()


def test_the_page_shows_evidence_number_and_what_is_missing(editor, event):
    text = editor.get(page("event", "change", event.pk)).content.decode()

    assert "about 200 people were sent back" in text
    assert "Watch Group" in text
    assert "only one voice states a number" in text
    assert "Answer the harm checklist for this version." in text


def test_an_event_whose_claim_changed_is_marked_as_out_of_date(editor, event, claim, people):
    operations.edit_claim(claim=claim, quantifier="exact", value=190, by=people["editor"], at=THEN)

    text = editor.get(page("event", "change", event.pk)).content.decode()

    assert "Out of date" in text


def test_an_event_is_submitted_approved_and_published(published):
    edition = Edition.objects.get()

    assert published.state in {"published", "approved"}
    assert edition.subject_id == published.pk


def test_nobody_approves_what_they_wrote(people, signed_in, event):
    own = signed_in("reviewer")
    operations.submit_event(event=event, by=people["reviewer"], at=THEN)

    response = take(own, event, "approve", **HARM)

    event.refresh_from_db()
    assert event.state == "in_review"
    assert "Somebody other than" in response.content.decode()


def test_an_unanswered_question_keeps_the_door_shut(editor, reviewer, event):
    take(editor, event, "submit")

    response = take(reviewer, event, "approve", **{**HARM, "harm_no_route": ""})

    assert "Not answered with yes" in response.content.decode()
    assert not Edition.objects.exists()


def test_an_event_is_corrected(editor, reviewer, published):
    operations_by = {"by": published.author, "at": THEN}
    operations.edit_event(
        because="A source was misread.",
        event=published,
        title_en="A return from Jilin",
        **operations_by,
    )
    take(editor, published, "submit")
    take(reviewer, published, "approve", **HARM)

    response = take(
        reviewer, published, "correct", reason="correction", note_en="The title was reworded."
    )

    assert "readers see edition 2" in response.content.decode()
    assert Edition.objects.current().get().number == 2


def test_an_event_is_withdrawn_with_a_reason(reviewer, published):
    refused = take(reviewer, published, "withdraw", note="")
    take(reviewer, published, "withdraw", note="The source took it back.")

    published.refresh_from_db()
    assert "note" in errors_of(refused)
    assert published.state == "withdrawn"
    assert not Edition.objects.current().exists()


def test_harm_is_withdrawn_by_two(reviewer, published):
    alone = take(
        *(reviewer, published, "withdraw_for_harm"),
        note="It could hurt somebody.",
        second_name="second",
        second_password="a guess",
    )
    assert not Edition.objects.exclude(sealed_at=None).exists()

    take(
        *(reviewer, published, "withdraw_for_harm"),
        note="It could hurt somebody.",
        second_name="second",
        second_password="a pass phrase",
    )

    assert "second_name" in errors_of(alone)
    assert Edition.objects.exclude(sealed_at=None).count() == 1


def test_the_second_persons_password_is_not_guessed(reviewer, published):
    given = {"note": "It could hurt somebody.", "second_name": "second"}
    for _ in range(5):
        take(reviewer, published, "withdraw_for_harm", **given, second_password="a guess")

    locked = take(
        reviewer, published, "withdraw_for_harm", **given, second_password="a pass phrase"
    )

    assert "Too many failed attempts" in errors_of(locked)["second_name"][0]
    assert not Edition.objects.exclude(sealed_at=None).exists()


def test_an_event_is_merged_into_another(editor, reviewer, sent, event):
    editor.post(page("event", "add"), {**sent, "title_en": "The same"})
    other = Event.objects.exclude(pk=event.pk).get()

    take(reviewer, event, "merge", survivor=other.pk, note="Entered twice.", seen="1")

    event.refresh_from_db()
    assert event.merged_into == other
    assert other.evidence.count() == 1


def test_a_number_is_overridden_only_inside_what_is_said(editor, event):
    refused = take(editor, event, "override_count", best=500, reason="A feeling.")
    take(editor, event, "override_count", best=200, reason="Read in the report itself.")

    event.refresh_from_db()
    assert errors_of(refused)
    assert (event.override_best, event.count_rule) == (200, "override")


def test_a_link_that_would_close_a_circle_is_refused_with_its_reason(editor, sent, event):
    editor.post(page("event", "add"), {**sent, "title_en": "The whole"})
    whole = Event.objects.exclude(pk=event.pk).get()
    take(editor, event, "link", kind="part_of", to_event=whole.pk)

    response = take(editor, whole, "link", kind="part_of", to_event=event.pk)

    assert "close a circle" in errors_of(response)["to_event"][0]
    assert event.links_out.count() == 1


def test_an_uncertain_link_without_hypothesis_is_refused_on_its_field(editor, sent, event):
    editor.post(page("event", "add"), {**sent, "title_en": "Another"})
    other = Event.objects.exclude(pk=event.pk).get()

    response = editor.post(
        page("eventlink", "add"),
        {"from_event": event.pk, "to_event": other.pk, "kind": "possibly_same_as"},
    )

    assert "working" in errors_of(response)


def test_an_outdated_form_of_an_event_is_refused_with_both_versions(editor, reviewer, event):
    address = page("event", "change", event.pk)
    before = editor.get(address).context
    theirs = reviewer.get(address).context
    reviewer.post(address, sent_of(theirs) | {"seen": theirs["seen"], "title_en": "Theirs"})

    late = editor.post(address, sent_of(before) | {"seen": before["seen"], "title_en": "Mine"})

    assert errors_of(late)["title_en"] == ["Stored now: “Theirs”. You entered: “Mine”."]
    event.refresh_from_db()
    assert event.title_en == "Theirs"
