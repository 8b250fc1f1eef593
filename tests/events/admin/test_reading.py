"""The reading desk: an article beside what is suggested and claimed of it."""

import pytest
from django.urls import reverse

from events import operations
from events.models import Article, Claim, Place, ReadingDraft, Suggestion
from events.operations import work
from events.operations.suggestions import find
from tests.events.admin.conftest import TEXT, THEN
from tests.events.operations.test_suggestions import suggested

pytestmark = pytest.mark.django_db
QUOTE = "Activists said on Tuesday that about 200 people were sent back in late April"
FETCHED = {"headers": {"X-Desk": "read"}}


@pytest.fixture
def waiting(article, places, group, monkeypatch) -> Suggestion:
    found = [suggested(QUOTE, TEXT)]
    monkeypatch.setattr(find, "suggest_claims", lambda article, names: found)
    operations.suggest_claims_of(article=article, by=None, at=THEN)
    return article.suggestions.get()


def at(name: str, article: Article, rest: str = "") -> str:
    return reverse(f"admin:read_{name}", args=[article.pk]) + rest


def filled(form, rows, **changes) -> dict[str, str]:
    """What a browser sends of a form that is shown."""
    sent = {bound.name: bound.value() for bound in form}
    for row in [*rows.forms, rows.management_form]:
        sent |= {bound.html_name: bound.value() for bound in row}
    return {name: "" if value is None else value for name, value in (sent | changes).items()}


def opened(client, article, key):
    return client.get(at("article", article, f"?open={key}")).context["opened"]


def send(client, article, key, fetched=False, **changes):
    shown = opened(client, article, key)
    sent = filled(shown.form, shown.rows, card=key, seen=shown.seen) | changes
    more = FETCHED if fetched else {}
    return client.post(at("form", article, f"?card={key}"), sent, **more)


def test_an_editor_sees_text_suggestions_and_what_they_say(editor, waiting):
    page = editor.get(at("article", waiting.article)).content.decode()

    assert 'class="rd-s rd-waiting" data-n="1"' in page
    assert '<span class="rd-k rd-count">' in page
    assert "Return to the country of origin" in page
    assert "“about 200” = about 200" in page
    assert "Watch Group" in page


def test_a_reader_sees_it_without_a_form(signed_in, waiting):
    reader = signed_in("reader")

    page = reader.get(at("article", waiting.article, f"?open=s-{waiting.pk}")).content.decode()

    assert "about 200" in page
    assert "<form" not in page.split('id="rd"')[1].split("</main>")[0].replace(
        '<form method="dialog">', ""
    )
    for name in ("form", "decide", "draft", "words"):
        assert reader.post(at(name, waiting.article), {}).status_code == 403
    assert reader.post(at("here", waiting.article)).status_code == 200


def test_a_stranger_is_sent_to_sign_in(client, waiting):
    assert client.get(at("article", waiting.article)).status_code == 302


def test_one_press_accepts_the_whole(editor, waiting):
    sent = {"card": f"s-{waiting.pk}", "what": "accept"}

    response = editor.post(at("decide", waiting.article), sent)

    claim = Claim.objects.get()
    assert response.url == at("article", waiting.article, f"#card-c-{claim.pk}")
    assert (claim.state, str(claim.confirmed_by)) == ("confirmed", "editor")
    assert claim.gloss_en == (
        "According to Watch Group, about 200 people were forcibly returned to North Korea "
        "from Jilin, China."
    )


def test_a_form_sent_as_it_opens_accepts_as_suggested(editor, waiting):
    response = send(editor, waiting.article, f"s-{waiting.pk}")

    waiting.refresh_from_db()
    assert response.status_code == 302
    assert waiting.state == "accepted"
    assert {one["how"] for one in waiting.decisions.values()} == {"kept"}


def test_a_changed_field_is_marked_and_kept_as_a_correction(editor, waiting):
    send(
        editor,
        waiting.article,
        f"s-{waiting.pk}",
        edtf="2024-04-21/2024-04-30",
        date_as_written="late April",
    )

    waiting.refresh_from_db()
    assert waiting.state == "corrected"
    assert waiting.decisions["edtf"]["how"] == "added"
    assert waiting.claim is not None
    assert str(waiting.claim.date_end) == "2024-04-30"


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_stored(editor, waiting):
    key = f"s-{waiting.pk}"

    for fetched in (False, True):
        response = send(
            editor, waiting.article, key, fetched=fetched, edtf="in late April", speaker="Nobody"
        )
        page = response.content.decode()
        assert response.status_code == 422
        assert "Nothing was stored yet" in page
        assert "No single source is called “Nobody”" in page
        assert 'value="in late April"' in page

    assert not Claim.objects.exists()


def test_a_place_without_a_role_is_left_as_written_and_a_wrong_one_is_refused(editor, waiting):
    key = f"s-{waiting.pk}"
    rows = {"places-0-place": "The old mill", "places-0-role": "departure"}
    wrong = send(editor, waiting.article, key, **rows)
    assert "No single place of the gazetteer is called “The old mill”" in wrong.content.decode()

    send(editor, waiting.article, key, **(rows | {"places-0-role": ""}))

    assert Claim.objects.get().places_as_written == ["The old mill"]


def test_a_rejection_keeps_its_reason_and_can_be_undone(editor, waiting):
    key, decide = f"s-{waiting.pk}", at("decide", waiting.article)

    editor.post(decide, {"card": key, "what": "reject", "reason": "It is a plan."})
    page = editor.get(at("article", waiting.article)).content.decode()
    assert "It is a plan." in page

    editor.post(decide, {"card": key, "what": "undo"})
    waiting.refresh_from_db()
    assert waiting.state == "waiting"


def test_selected_words_open_a_form_and_become_a_claim(editor, waiting):
    start = TEXT.index("The ministry")
    key = f"p-{start}-{start + 42}"

    shown = opened(editor, waiting.article, key)
    assert shown.form["quote"].value() == TEXT[start : start + 42]
    response = send(
        editor,
        waiting.article,
        key,
        event_type="return_to_origin",
        modality="denied",
        speaker="The ministry",
        new_speaker="government",
    )

    claim = Claim.objects.get()
    assert response.url.endswith(f"#card-c-{claim.pk}")
    assert (claim.quote_start, claim.modality, claim.speaker.kind) == (
        start,
        "denied",
        "government",
    )
    assert claim.speaker.reliability == "F"


def test_two_editors_cannot_decide_the_same_suggestion(signed_in, waiting):
    first, second = signed_in("editor"), signed_in("reviewer")
    key = f"s-{waiting.pk}"
    shown = opened(second, waiting.article, key)
    mine = filled(shown.form, shown.rows, gloss_en="Mine.")
    first.post(at("decide", waiting.article), {"card": key, "what": "accept"})

    late = second.post(at("form", waiting.article, f"?card={key}"), mine, **FETCHED)

    assert late.status_code == 422
    assert "editor has decided this already" in late.content.decode()
    assert "Mine." in late.content.decode()
    told = second.post(
        at("decide", waiting.article), {"card": key, "what": "reject"}, **FETCHED
    ).json()
    assert "decided this already" in told["sentence"]
    assert Claim.objects.count() == 1


def test_a_stale_claim_is_refused_once_with_both_versions(signed_in, claim):
    first, second = signed_in("editor"), signed_in("reviewer")
    key = f"c-{claim.pk}"
    shown = opened(second, claim.article, key)
    mine = filled(shown.form, shown.rows, seen=shown.seen, gloss_en="Mine.")
    send(first, claim.article, key, gloss_en="Theirs.")

    late = second.post(at("form", claim.article, f"?card={key}"), mine, **FETCHED)

    page = late.content.decode()
    assert late.status_code == 422
    assert "Stored now: “Theirs.”. You entered: “Mine.”." in page
    again = mine | {"seen": page.split('name="seen" value="')[1].split('"')[0]}
    assert (
        second.post(at("form", claim.article, f"?card={key}"), again, **FETCHED).status_code == 200
    )
    claim.refresh_from_db()
    assert claim.gloss_en == "Mine."


def test_a_draft_survives_and_is_restored(editor, signed_in, waiting):
    key = f"s-{waiting.pk}"
    shown = opened(editor, waiting.article, key)
    sent = filled(shown.form, shown.rows, card=key, gloss_en="Half a sen", quantifier="at_least")
    saved = editor.post(at("draft", waiting.article), sent).json()

    page = editor.get(at("article", waiting.article))

    assert len(saved["saved"]) == 5
    restored = page.context["opened"]
    assert restored.form["gloss_en"].value() == "Half a sen"
    assert restored.form["quantifier"].value() == "at_least"
    assert [row["place"].value() for row in restored.rows][:1] == ["Jilin [cn-jl]"]
    assert "is restored" in page.content.decode()
    assert signed_in("reviewer").get(at("article", waiting.article)).context["opened"] is None
    editor.post(at("draft", waiting.article), {"card": key, "discard": "yes"})
    assert not ReadingDraft.objects.exists()


def test_a_second_reader_is_told_of_the_first(signed_in, people, article):
    people["editor"].first_name = "Min-ji"
    people["editor"].save()
    signed_in("editor").post(at("here", article))

    told = signed_in("reviewer").post(at("here", article)).json()

    assert told["others"] == ["Min-ji is reading this too."]
    signed_in("editor").post(at("here", article), {"leaving": "yes"})
    assert signed_in("reviewer").post(at("here", article)).json()["others"] == []


def test_bounds_and_sentence_follow_what_is_entered(editor, waiting):
    key = f"s-{waiting.pk}"
    shown = opened(editor, waiting.article, key)
    sent = filled(
        shown.form, shown.rows, card=key, edtf="2024-04", quantifier="at_least", number=60
    )

    told = editor.post(at("words", waiting.article), sent).json()
    wrong = editor.post(at("words", waiting.article), sent | {"edtf": "April"}).json()

    assert told["date"] == "2024-04-01 – 2024-04-30 · month"
    assert told["count"] == "60 · 60 · open"
    assert "at least 60 people were forcibly returned" in told["gloss"]
    assert "April" in wrong["date"]


@pytest.mark.parametrize("key", ["x", "s-1", "c-11111111-1111-4111-8111-111111111111", "p-1"])
def test_a_card_that_is_not_there_is_not_found(editor, article, key):
    assert editor.get(at("form", article, f"?card={key}"), **FETCHED).status_code == 404
    assert editor.get(at("article", article, f"?open={key}")).status_code == 200
    answer = editor.post(at("decide", article), {"card": key, "what": "accept"}, **FETCHED)
    assert answer.status_code == 409


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("Before <script>alert(1)</script> after.", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("وصل عشرون شخصا الى القرية.", 'dir="auto"'),
        ("One \U0001f600 & two.", "One \U0001f600 &amp; two."),
    ],
)
def test_any_text_is_shown_as_it_was_written(editor, people, paper, body, shown):
    odd = operations.add_article(
        publisher=paper, language="en", body=body, by=people["editor"], at=THEN
    ).article

    page = editor.get(at("article", odd)).content.decode()

    assert shown in page
    assert "<script>alert" not in page


def test_a_language_without_rules_is_said(editor, people, paper):
    other = operations.add_article(
        publisher=paper, language="fr", body="Ils sont partis.", by=people["editor"], at=THEN
    ).article

    assert (
        "There are no rules for this language (fr)"
        in editor.get(at("article", other)).content.decode()
    )


def test_the_number_of_queries_does_not_grow(editor, waiting, claim, django_assert_max_num_queries):
    for number in range(12):
        made = operations.add_claim(
            article=waiting.article,
            speaker=claim.speaker,
            value=number,
            quantifier="exact",
            places=[(claim.places.get().place, "departure", 4)],
            event_type="arrest",
            by=claim.made_by,
            at=THEN,
        )
        operations.confirm_claim(claim=made, by=claim.made_by, at=THEN)

    with django_assert_max_num_queries(25):
        editor.get(at("article", waiting.article))


def test_an_article_is_read_by_the_real_rules_from_text_to_claim(editor, people, paper, places):
    body = (
        "The spokesman said that about 40 North Korean defectors were repatriated to North Korea "
        "from Jilin on 3 April 2024.\n\n"
    )
    printed_twice = operations.add_article(
        publisher=paper,
        language="en",
        body=body * 2,
        published_on=THEN.date(),
        by=people["editor"],
        at=THEN,
    ).article
    work.run_jobs(at=THEN)

    row = printed_twice.suggestions.get()
    shown = opened(editor, printed_twice, f"s-{row.pk}")
    send(
        editor,
        printed_twice,
        f"s-{row.pk}",
        speaker="The spokesman",
        new_speaker="anonymous",
    )

    claim = Claim.objects.get()
    assert shown.form["number"].value() == "40"
    assert (claim.value, claim.edtf, claim.destination) == (40, "2024-04-03", "KP")
    assert claim.quote == printed_twice.body[claim.quote_start : claim.quote_end]
    assert "Jilin, China" in claim.gloss_en


def test_a_town_is_not_named_in_the_sentence_that_is_offered(editor, waiting, places):
    town = Place.objects.create(
        code="cn-jl-town",
        level="city",
        parent=places["cn-jl"],
        name_en="Riverton",
        public_level="city",
    )

    operations.accept_suggestion(
        suggestion=waiting, places=[(town, "departure", 1)], by=waiting.article.added_by, at=THEN
    )

    assert "from Jilin, China" in Claim.objects.get().gloss_en
    assert "Riverton" not in Claim.objects.get().gloss_en


def test_an_article_whose_text_was_erased_still_opens(editor, people, waiting):
    operations.accept_suggestion(suggestion=waiting, by=people["editor"], at=THEN)
    operations.erase_body(article=waiting.article, by=people["reviewer"], at=THEN)

    page = editor.get(at("article", waiting.article)).content.decode()

    assert "Its text was erased on 2024-05-08" in page
    assert "about 200 people were sent back" not in page


def test_the_next_article_is_one_that_nobody_else_has(editor, people, waiting, paper):
    other = operations.add_article(
        publisher=paper, language="en", body=f"{TEXT} More.", by=people["editor"], at=THEN
    ).article
    operations.suggest_claims_of(article=other, by=None, at=THEN)
    assert (
        f'data-next="{at("article", other)}"'
        in editor.get(at("article", waiting.article)).content.decode()
    )

    operations.take_article(article=other, by=people["reviewer"], at=THEN)

    assert 'data-next=""' in editor.get(at("article", waiting.article)).content.decode()
    assert "reviewer has taken this article" in editor.get(at("article", other)).content.decode()
