"""Making claims of passages."""

import pytest

from events.models import Claim
from tests.events.admin.asking import CLAIM, errors_of, page, place_rows, sent_of, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(article, group, places):
    rows = place_rows((places["cn-jl"], "departure", 4))
    return {
        **CLAIM,
        **rows,
        "article": article.pk,
        "speaker": group.pk,
        "quote": "about 200 people were sent back",
        "count_as_written": "about 200",
        "edtf": "2024-04",
    }


def test_the_page_of_an_article_leads_to_a_claim_of_it(editor, article):
    response = editor.get(f"{page('claim', 'add')}?article={article.pk}")

    assert response.context["adminform"].form.initial["article"] == str(article.pk)
    assert "about 200 people were sent back" in response.content.decode()


def test_an_editor_writes_words_and_the_bounds_follow(editor, sent):
    response = editor.post(page("claim", "add"), sent)

    claim = Claim.objects.get()
    assert response.status_code == 302
    assert (claim.quantifier, claim.low, claim.value, claim.high) == (
        "approximately",
        200,
        200,
        200,
    )
    assert (str(claim.date_start), str(claim.date_end)) == ("2024-04-01", "2024-04-30")
    assert claim.article.body[claim.quote_start : claim.quote_end] == claim.quote
    assert [(row.place.code, row.role) for row in claim.places.all()] == [("cn-jl", "departure")]


@pytest.mark.parametrize(
    ("given", "bounds"),
    [
        ({"quantifier": "at_least", "number": 50}, (50, 50, None)),
        ({"quantifier": "up_to", "number": 60}, (None, None, 60)),
        ({"quantifier": "range", "number": 20, "number_to": 30}, (20, 20, 30)),
        ({"quantifier": "none_given"}, (None, None, None)),
        ({"quantifier": "", "number": 7, "count_as_written": ""}, (7, 7, 7)),
        ({"quantifier": "", "count_as_written": ""}, (None, None, None)),
    ],
)
def test_one_number_is_enough_for_every_quantifier(editor, sent, given, bounds):
    editor.post(page("claim", "add"), {**sent, **given})

    claim = Claim.objects.get()
    assert (claim.low, claim.value, claim.high) == bounds


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"edtf": "last summer"}, "edtf"),
        ({"edtf": "2024-13"}, "edtf"),
        ({"quote": "words that nobody wrote"}, "quote"),
        ({"quantifier": "range", "number": 30, "number_to": 20}, "number"),
        ({"quantifier": "exact", "number": "", "count_as_written": ""}, "number"),
        ({"destination": "Korea"}, "destination"),
        ({"event_type": ""}, "event_type"),
        ({"number": -1}, "number"),
    ],
)
def test_bad_input_names_its_field_and_stores_nothing(editor, sent, wrong, field):
    response = editor.post(page("claim", "add"), {**sent, **wrong})

    assert response.status_code == 200
    assert field in errors_of(response)
    assert not Claim.objects.exists()


def test_the_same_statement_entered_twice_is_one_claim(editor, sent):
    editor.post(page("claim", "add"), sent)
    editor.post(page("claim", "add"), sent)

    assert Claim.objects.count() == 1


def test_a_new_quantifier_is_read_with_the_number_that_stands(editor, claim, sent):
    row = claim.places.get()
    rows = place_rows((row.place, row.role, 4)) | {"places-INITIAL_FORMS": 1}
    rows |= {"places-0-id": row.pk, "places-0-claim": claim.pk}
    changed = {**sent, **rows, "quantifier": "at_least", "number": 200, "code": claim.code}

    response = editor.post(page("claim", "change", claim.pk), changed)

    claim.refresh_from_db()
    assert response.status_code == 302, errors_of(response)
    assert (claim.low, claim.value, claim.high, claim.high_open) == (200, 200, None, True)


def test_a_claim_is_confirmed_and_then_hangs_on_an_event(editor, sent, event):
    editor.post(page("claim", "add"), sent)
    claim = Claim.objects.exclude(pk=event.evidence.get().claim_id).get()

    take(editor, claim, "confirm")
    take(editor, claim, "attach", event=event.pk, relation="supports_occurrence")

    claim.refresh_from_db()
    assert claim.state == "confirmed"
    assert claim.uses.get().event == event


def test_a_claim_that_cannot_be_retracted_says_why(editor, sent):
    editor.post(page("claim", "add"), sent)

    response = take(editor, Claim.objects.get(), "retract")

    assert "cannot become retracted" in response.content.decode()


def test_an_outdated_form_is_refused_with_both_versions_and_saved_when_meant(
    editor, reviewer, claim
):
    address = page("claim", "change", claim.pk)
    before = editor.get(address).context
    sent = sent_of(before) | {"seen": before["seen"], "gloss_en": "Mine."}
    theirs = reviewer.get(address).context
    reviewer.post(address, sent_of(theirs) | {"seen": theirs["seen"], "gloss_en": "Theirs."})

    late = editor.post(address, sent)

    assert errors_of(late)["gloss_en"] == ["Stored now: “Theirs.”. You entered: “Mine.”."]
    claim.refresh_from_db()
    assert claim.gloss_en == "Theirs."
    assert editor.post(address, sent | {"seen": late.context["seen"]}).status_code == 302
    claim.refresh_from_db()
    assert claim.gloss_en == "Mine."
