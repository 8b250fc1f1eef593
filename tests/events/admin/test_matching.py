"""The pages on which a claim finds its event, and an event those it overlaps with."""

import pytest
from django.urls import reverse

from events import operations
from events.models import Event, EventLink, NotTheSame
from tests import factories
from tests.events.admin.asking import page, place_rows
from tests.events.admin.test_pages import INLINE
from tests.factories import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def whole(people) -> Event:
    """About 200 people from Jilin, on 26 April 2024; public."""
    return factories.published(title_en="Return from Jilin", author=people["editor"])


@pytest.fixture
def sixty(people):
    """Up to 60 people from two towns of Jilin, some time before May."""
    towns = [factories.placed(code, precision=1) for code in ("cn-jl-tumen", "cn-jl-hunchun")]
    return factories.claim(
        quantifier="up_to",
        value=None,
        high=60,
        count_as_written="up to 60",
        edtf="2024-01-01/2024-05-07",
        places=towns,
    )


def match(row) -> str:
    return reverse(f"admin:match_{row._meta.model_name}", args=[row.pk])


def messages(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def new_event(claim, **given):
    """What the form of a new event sends when nothing of it is changed."""
    rows = claim.places.select_related("place").order_by("pk")
    return {
        "act": "create",
        "type": claim.event_type,
        "volition": claim.volition,
        "destination": claim.destination,
        "occurrence": "occurred",
        "granularity": "incident",
        "edtf": claim.edtf,
        "title_en": "Return from two towns",
        "sensitivity": "moderate",
        "relation": "supports_count",
        "uses_seen": 0,
        **place_rows(*((row.place, row.role, row.precision) for row in rows)),
        **given,
    }


def test_the_claim_stands_beside_its_candidates_with_the_reasons(editor, whole, sixty):
    text = editor.get(match(sixty)).content.decode()

    assert "Return from Jilin" in text
    assert "same year, overlapping dates" in text
    assert "inside the same province: Tumen lies in Jilin" in text
    assert "200 v up to 60" in text
    assert "With this claim its number would be <b>200</b>. The voices would diverge" in text


def test_the_page_of_a_claim_leads_here_and_so_does_that_of_its_article(editor, sixty):
    for address in (
        page("claim", "change", sixty.pk),
        page("article", "change", sixty.article_id),
    ):
        assert match(sixty) in editor.get(address).content.decode()


def test_one_click_attaches(editor, sixty):
    draft = factories.event()

    response = editor.post(
        match(sixty),
        {"act": "attach", "event": draft.pk, "relation": "supports_count"},
        follow=True,
    )

    draft.refresh_from_db()
    assert draft.evidence.get(claim=sixty).relation == "supports_count"
    assert (draft.low, draft.high) == (200, 200)
    assert "decided anew" in messages(response)


def test_a_public_event_is_attached_to_for_a_reason_only(editor, whole, sixty):
    sent = {"act": "attach", "event": whole.pk, "relation": "supports_count"}

    refused = editor.post(match(sixty), sent, follow=True)
    editor.post(match(sixty), {**sent, "because": "A second source."})

    assert "say why" in messages(refused)
    assert whole.evidence.filter(claim=sixty).count() == 1


def test_not_the_same_is_remembered_and_can_be_taken_back(editor, whole, sixty):
    editor.post(match(sixty), {"act": "refuse", "event": whole.pk, "why": "Other people."})

    after = editor.get(match(sixty))
    assert after.context["candidates"] == []
    assert "Other people." in after.content.decode()

    editor.post(match(sixty), {"act": "take_back", "finding": NotTheSame.objects.get().pk})
    assert [one.event for one in editor.get(match(sixty)).context["candidates"]] == [whole]


def test_the_finding_of_another_claim_is_not_taken_back_from_here(editor, whole, sixty):
    other = factories.claim()
    operations.find_not_the_same(event=whole, claim=other, by=factories.user("editor"), at=NOON)

    editor.post(match(sixty), {"act": "take_back", "finding": NotTheSame.objects.get().pk})

    assert NotTheSame.objects.count() == 1


def test_the_form_of_a_new_event_is_filled_in_by_the_claim(editor, sixty):
    new = editor.get(match(sixty)).context["new"]

    assert new.form["title_en"].value() == (
        "Forced return from Jilin between 1 January and 7 May 2024"
    )
    assert new.form["edtf"].value() == sixty.edtf
    assert new.form["relation"].value() == "supports_count"
    assert [form.initial.get("role") for form in new.places.forms] == [
        "departure",
        "departure",
        None,
    ]


def test_how_two_events_relate_is_asked_with_what_each_answer_changes(editor, whole, sixty):
    response = editor.get(match(sixty), {"with": whole.pk})

    asked = response.context["question"]
    answers = {one.code: one for one in asked.answers}
    assert asked.words == "Are those (up to 60) among the 200?"
    assert asked.suggested == "possibly_part_of.contained"
    assert [column.now for column in asked.columns] == ["200", "200", "200", "200"]
    contained = answers["possibly_part_of.contained"]
    assert contained.sentence == "Probably yes: those (up to 60) are among the 200."
    assert [cell.number for cell in contained.cells][:2] == ["200 (200–260)", "200"]
    assert [cell.number for cell in answers["part_of"].cells][:2] == ["200", "200"]
    assert [cell.differs for cell in answers["part_of"].cells][:2] == [True, False]
    assert not any(cell.differs for cell in answers[""].cells)


def test_creating_attaching_and_linking_is_one_submit(editor, whole, sixty):
    sent = new_event(
        sixty,
        **{
            "with": whole.pk,
            "relating": "possibly_part_of.contained",
            "rationale": "The text does not say.",
        },
    )

    response = editor.post(match(sixty), sent, follow=True)

    event = Event.objects.get(title_en="Return from two towns")
    link = EventLink.objects.get()
    assert response.redirect_chain[-1][0] == page("event", "change", event.pk)
    assert event.evidence.get().claim == sixty
    assert (link.from_event, link.to_event) == (event, whole)
    assert (link.kind, link.working) == ("possibly_part_of", "contained")


def test_what_is_refused_stands_beside_its_field_and_keeps_what_was_entered(editor, whole, sixty):
    elsewhere = place_rows((factories.place("cn-ln"), "departure", 4))
    sent = new_event(
        sixty, **{"with": whole.pk, "relating": "part_of", **elsewhere, "edtf": "2024-04-26"}
    )

    response = editor.post(match(sixty), {**sent, "because": "Read again."})

    form = response.context["new"].form
    assert "places of a part lie inside" in form.errors["relating"][0]
    assert form["title_en"].value() == "Return from two towns"
    assert response.context["question"] is not None
    assert Event.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"edtf": "soon"}, "edtf"), ({"type": ""}, "type"), ({"title_en": "a\0b"}, "title_en")],
)
def test_bad_input_names_its_field_and_stores_nothing(editor, whole, sixty, wrong, field):
    sent = new_event(sixty, **{"with": whole.pk, "relating": "part_of"}, **wrong)

    response = editor.post(match(sixty), sent)

    assert field in response.context["new"].form.errors
    assert Event.objects.count() == 1


def test_showing_again_what_the_answers_change_stores_nothing(editor, whole, sixty):
    sent = new_event(sixty, **{"with": whole.pk, "act": "preview", "edtf": "2024-04-20"})

    response = editor.post(match(sixty), sent)

    asked = response.context["question"]
    assert [one.number for one in asked.answers[-1].cells][1] == "200 (200–260)"
    assert Event.objects.count() == 1


@pytest.mark.parametrize("happened", ["merged", "withdrawn"])
def test_what_happened_meanwhile_is_told(editor, whole, sixty, happened):
    if happened == "merged":
        survivor = factories.published(title_en="The survivor")
        operations.merge_events(
            event=whole, survivor=survivor, note="Twice.", by=factories.user("reviewer"), at=NOON
        )
    else:
        operations.withdraw_event(
            event=whole, note="Wrong.", by=factories.user("reviewer"), at=NOON
        )
    sent = {"event": whole.pk, "relation": "supports_count", "because": "A source."}

    attached = editor.post(match(sixty), {"act": "attach", **sent}, follow=True)
    created = editor.post(
        match(sixty), new_event(sixty, **{"with": whole.pk, "relating": "part_of"})
    )

    assert f"was {happened}" in messages(attached)
    assert f"was {happened}" in str(created.context["new"].form.errors)
    assert not sixty.uses.exists()


def test_any_other_event_can_be_looked_up(editor, whole, sixty):
    far = factories.event(title_en="Far away", edtf="2011-05-01", places=[factories.placed("kr")])

    shown = editor.get(match(sixty), {"event": far.pk}).context["candidates"]

    assert [one.event for one in shown] == [far, whole]
    assert {"in another country"} <= {reason.words for reason in shown[0].reasons}


@pytest.mark.parametrize("asked", [{"with": "nonsense"}, {"event": "\0"}, {"with": ""}])
def test_nonsense_in_the_address_is_left_aside(editor, sixty, asked):
    assert editor.get(match(sixty), asked).status_code == 200


def test_a_reader_looks_and_answers_nothing(signed_in, whole, sixty):
    reader = signed_in("reader")

    text = reader.get(match(sixty)).content.decode()
    assert "Return from Jilin" in text
    assert 'value="attach"' not in text
    for sent in (
        {"act": "attach", "event": whole.pk, "relation": "supports_count"},
        {"act": "refuse", "event": whole.pk},
        {"act": "take_back", "finding": 1},
        new_event(sixty),
    ):
        assert reader.post(match(sixty), sent).status_code == 403
    for sent in ({"act": "relate", "with": whole.pk}, {"act": "refuse", "event": whole.pk}):
        assert reader.post(match(whole), sent).status_code == 403


def test_a_stranger_is_sent_to_sign_in(client, whole, sixty):
    for row in (whole, sixty):
        assert "/login/" in client.get(match(row)).url


def test_only_a_reviewer_is_offered_to_merge_and_the_survivor_is_chosen_already(
    editor, reviewer, whole
):
    twin = factories.event(title_en="A twin")

    assert "step/merge" not in editor.get(match(twin)).content.decode()
    text = reviewer.get(match(twin)).content.decode()
    address = f"{page('event', 'step', twin.pk, 'merge')}?survivor={whole.pk}"
    assert address in text
    assert reviewer.get(address).context["form"]["survivor"].value() == str(whole.pk)


def test_two_events_are_related_from_the_page_of_either(editor, whole):
    twin = factories.event(title_en="A twin")
    asked = editor.get(match(twin), {"with": whole.pk}).context["question"]
    assert asked.suggested == "possibly_same_as.identical"

    sent = {"act": "relate", "with": whole.pk, "relating": asked.suggested, "rationale": "One day."}
    editor.post(match(twin), sent)

    assert EventLink.objects.get().kind == "possibly_same_as"
    after = editor.get(match(twin))
    assert after.context["candidates"] == []
    assert "Linked already" in after.content.decode()


def test_a_circle_is_refused_in_words(editor, people):
    part, whole = factories.event(), factories.event()
    factories.link(from_event=part, to_event=whole)

    response = editor.post(
        match(whole), {"act": "relate", "with": part.pk, "relating": "part_of"}, follow=True
    )

    assert "close a circle" in messages(response)
    assert EventLink.objects.count() == 1


def test_an_event_is_not_compared_with_itself(editor, whole):
    response = editor.get(match(whole), {"with": whole.pk, "event": whole.pk})
    posted = editor.post(
        match(whole),
        {"act": "relate", "with": whole.pk, "relating": "same_people", "because": "x"},
        follow=True,
    )

    assert response.context["question"] is None
    assert response.context["candidates"] == []
    assert "not linked to itself" in messages(posted)


def test_two_events_found_different_are_not_proposed_for_each_other(editor, whole):
    twin = factories.event(title_en="A twin")

    editor.post(match(twin), {"act": "refuse", "event": whole.pk, "why": "Another bus."})

    assert editor.get(match(whole)).context["candidates"] == []
    assert "Another bus." in editor.get(match(whole)).content.decode()
    editor.post(match(whole), {"act": "take_back", "finding": NotTheSame.objects.get().pk})
    assert [one.event for one in editor.get(match(twin)).context["candidates"]] == [whole]


def test_the_page_of_an_event_says_how_many_look_like_it(editor, whole):
    alone = editor.get(page("event", "change", whole.pk))
    factories.event(title_en="A twin")

    beside = editor.get(page("event", "change", whole.pk))

    assert alone.context["twins"] == 0
    assert beside.context["twins"] == 1
    assert match(whole) in beside.content.decode()


def test_no_page_carries_script_or_style_of_its_own(editor, whole, sixty):
    for address in (
        match(sixty),
        f"{match(sixty)}?with={whole.pk}",
        f"{match(factories.event())}?with={whole.pk}",
    ):
        text = editor.get(address).content.decode()
        assert INLINE.findall(text.replace('type="application/json"', "src=")) == []


def test_the_number_of_queries_does_not_grow_with_the_candidates(
    editor, sixty, django_assert_max_num_queries
):
    factories.event()
    editor.get(match(sixty))
    with django_assert_max_num_queries(60) as few:
        editor.get(match(sixty))
    for _ in range(7):
        factories.event()

    with django_assert_max_num_queries(len(few)):
        assert len(editor.get(match(sixty)).context["candidates"]) == 8


@pytest.mark.parametrize("words", ["a\0b", "x" * 501])
def test_words_that_cannot_be_kept_are_refused_in_words(editor, whole, sixty, words):
    answers = [
        (sixty, {"act": "attach", "relation": "supports_count", "because": words}),
        (sixty, {"act": "refuse", "why": words}),
        (whole, {"act": "refuse", "why": words, "event": factories.event().pk}),
    ]
    for row, sent in answers:
        response = editor.post(match(row), {"event": whole.pk, **sent}, follow=True)

        assert response.status_code == 200
        assert messages(response)
    assert not NotTheSame.objects.exists()
    assert not sixty.uses.exists()


def test_a_claim_that_is_no_event_or_not_confirmed_can_still_be_looked_at(editor, whole):
    stock = factories.claim(
        measure="stock", event_type=None, volition=None, destination=None, confirmed=False
    )

    response = editor.get(match(stock), {"with": whole.pk})

    assert response.status_code == 200
    assert response.context["question"] is None
    assert "its number does not count until it is" in response.content.decode()
