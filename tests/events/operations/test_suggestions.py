"""Suggestions: what was found and what was decided are both kept."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from events import operations
from events.choices import ClaimState, JobKind
from events.models import Article, Claim, Job, ReadingDraft, Source, Suggestion
from events.operations import NewSpeaker, work
from events.operations.claims.edit import claim_version
from events.operations.suggestions import find
from events.operations.suggestions.names import desk_names
from events.operations.suggestions.presence import other_readers
from events.rules import extraction
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db
BODY = (
    "Last week the Watch Group said that about 200 people were sent back from Jilin.\n\n"
    "An activist spoke of 60 more. The fair opened on Monday."
)
QUOTE = "the Watch Group said that about 200 people were sent back from Jilin"


def suggested(quote: str = QUOTE, body: str = BODY, **fields) -> extraction.Suggestion:
    """As the rules would find it: about 200 people returned by force from Jilin."""
    start = body.index(quote)
    columns: dict[str, Any] = {
        "event_type": "return_to_origin",
        "volition": "forced",
        "destination": "KP",
        "count_as_written": "about 200",
        "quantifier": "approximately",
        "low": 200,
        "value": 200,
        "high": 200,
        "high_open": False,
        "places": (
            extraction.SuggestedPlace(
                as_written="Jilin", code="cn-jl", role="departure", precision=4
            ),
        ),
        "speaker_as_written": "the Watch Group",
        "speaker_code": "watch-group",
        "marks": (extraction.Mark(kind=extraction.MarkKind.COUNT, start=start, end=start + 3),),
    } | fields
    return extraction.Suggestion(start=start, end=start + len(quote), quote=quote, **columns)


@pytest.fixture
def found(monkeypatch):
    """What the rules find, to be changed by a test."""
    listed = [suggested()]
    monkeypatch.setattr(find, "suggest_claims", lambda article, names: list(listed))
    return listed


@pytest.fixture
def article(found) -> Article:
    factories.place("cn-jl")
    factories.source("watch-group", kind="ngo")
    return factories.article(body=BODY)


@pytest.fixture
def waiting(article) -> Suggestion:
    operations.suggest_claims_of(article=article, by=None, at=NOON)
    return article.suggestions.get()


def by_editor() -> dict[str, Any]:
    return {"by": factories.user("editor"), "at": NOON}


def test_an_article_that_gets_a_text_is_read_by_the_worker(article):
    job = Job.objects.get(kind=JobKind.SUGGEST_CLAIMS)

    work.run_jobs(at=NOON)

    job.refresh_from_db()
    assert (job.subject, job.state) == (str(article.pk), "done")
    assert job.result == {"added": 1, "removed": 0, "kept": 0}
    assert article.suggestions.get().said["count_as_written"] == "about 200"


def test_an_article_without_a_text_asks_for_nothing(found):
    factories.article()

    assert not Job.objects.exists()


def test_a_corrected_day_of_publication_lets_it_be_read_again(article):
    work.run_jobs(at=NOON)

    operations.edit_article(article=article, note="seen", **by_editor())
    assert not Job.objects.open().exists()
    operations.edit_article(article=article, language="ko", **by_editor())

    assert Job.objects.open().get().kind == JobKind.SUGGEST_CLAIMS


def test_a_job_for_an_article_that_is_gone_is_given_up_in_words(db):
    Job.objects.create(
        kind=JobKind.SUGGEST_CLAIMS, subject="11111111-1111-4111-8111-111111111111", made_at=NOON
    )

    work.run_jobs(at=NOON)

    assert Job.objects.get().error == "This article is no longer on the desk."


def test_reading_again_changes_nothing(waiting):
    again = operations.suggest_claims_of(article=waiting.article, by=None, at=NOON)

    assert (again.added, again.removed, again.kept) == (0, 0, 1)
    assert Suggestion.objects.get() == waiting


def test_newer_rules_replace_only_what_waits(waiting, found):
    operations.reject_suggestion(suggestion=waiting, **by_editor())
    found[:] = [
        suggested(event_type="arrest", volition=None, destination=None),
        suggested("An activist spoke of 60 more", count_as_written="60 more"),
    ]
    operations.suggest_claims_of(article=waiting.article, by=None, at=NOON)
    found[1:] = [suggested("spoke of 60 more", count_as_written="60 more")]
    operations.suggest_claims_of(article=waiting.article, by=None, at=NOON)

    rows = Suggestion.objects.order_by("start")
    assert [(row.state, row.said["quote"]) for row in rows] == [
        ("rejected", QUOTE),
        ("waiting", "spoke of 60 more"),
    ]


def test_a_suggestion_somebody_has_begun_on_does_not_go(waiting, found):
    operations.save_draft(
        article=waiting.article,
        card=f"s-{waiting.pk}",
        entered={"gloss_en": "Half a"},
        seen="",
        **by_editor(),
    )
    found.clear()

    operations.suggest_claims_of(article=waiting.article, by=None, at=NOON)

    assert Suggestion.objects.get() == waiting


def test_what_has_a_claim_is_not_suggested(article):
    factories.claim(article=article, quote=QUOTE)

    done = operations.suggest_claims_of(article=article, by=None, at=NOON)

    assert done.added == 0


def test_accepting_makes_a_confirmed_claim_and_keeps_both(waiting):
    row = operations.accept_suggestion(suggestion=waiting, gloss_en="Ours.", **by_editor())

    claim = row.claim
    assert claim is not None
    assert (claim.state, claim.value, claim.quote_start) == ("confirmed", 200, waiting.start)
    assert claim.speaker.code == "watch-group"
    assert [one.place.code for one in claim.places.all()] == ["cn-jl"]
    assert row.state == "accepted"
    assert {decision["how"] for decision in row.decisions.values()} == {"kept"}
    assert row.said == waiting.said


def test_a_correction_tells_field_by_field_what_was_changed(waiting):
    row = operations.accept_suggestion(
        suggestion=waiting,
        places=[],
        count_as_written="",
        quantifier="none_given",
        low=None,
        value=None,
        high=None,
        edtf="2024-04",
        **by_editor(),
    )

    assert row.state == "corrected"
    assert row.decisions["value"] == {"how": "emptied", "suggested": 200, "entered": None}
    assert row.decisions["edtf"] == {"how": "added", "suggested": "", "entered": "2024-04"}
    assert row.decisions["places"]["how"] == "emptied"
    assert row.decisions["quantifier"]["how"] == "changed"
    assert row.decisions["event_type"] == {"how": "kept"}


def test_accepting_twice_makes_one_claim(waiting):
    first = operations.accept_suggestion(suggestion=waiting, **by_editor())
    second = operations.accept_suggestion(suggestion=waiting, **by_editor())

    assert first.claim == second.claim
    assert Claim.objects.count() == 1


def test_a_second_editor_is_told_who_decided_and_how(waiting):
    first = operations.accept_suggestion(suggestion=waiting, **by_editor())

    with pytest.raises(operations.Refused) as refused:
        operations.reject_suggestion(suggestion=waiting, by=factories.user("other"), at=NOON)

    told = str(refused.value)
    assert "editor has decided this already, at 12:00: accepted as the claim" in told
    assert first.claim is not None
    assert first.claim.code in told


def test_a_text_that_names_nobody_speaks_for_its_publisher(article, found):
    found[:] = [suggested(speaker_as_written="", speaker_code=None)]
    operations.suggest_claims_of(article=article, by=None, at=NOON)

    row = operations.accept_suggestion(suggestion=article.suggestions.get(), **by_editor())

    assert row.claim is not None
    assert row.claim.speaker == article.publisher


def test_an_unknown_speaker_is_asked_for_and_nothing_is_stored(article, found):
    found[:] = [suggested(speaker_as_written="An activist", speaker_code=None)]
    operations.suggest_claims_of(article=article, by=None, at=NOON)

    with pytest.raises(operations.Refused, match="No source is called “An activist”"):
        operations.accept_suggestion(suggestion=article.suggestions.get(), **by_editor())

    assert not Claim.objects.exists()


def test_an_unnamed_speaker_becomes_a_source_of_one_case(article, found):
    found[:] = [
        suggested(speaker_as_written="An activist", speaker_code=None),
        suggested("An activist spoke of 60 more", speaker_code=None, count_as_written="60 more"),
    ]
    operations.suggest_claims_of(article=article, by=None, at=NOON)

    speaker = NewSpeaker(name="An activist")
    made = [
        operations.accept_suggestion(suggestion=row, speaker=speaker, **by_editor()).claim
        for row in article.suggestions.order_by("start")
    ]

    speakers = {claim.speaker for claim in made if claim}
    assert len(speakers) == 2
    assert {(one.kind, one.reliability) for one in speakers} == {("anonymous", "F")}


def test_a_refused_field_leaves_neither_claim_nor_speaker(waiting):
    before = Source.objects.count()

    with pytest.raises(operations.Refused):
        operations.accept_suggestion(
            suggestion=waiting,
            speaker=NewSpeaker(name="A new group", kind="ngo"),
            edtf="last summer",
            **by_editor(),
        )

    assert Source.objects.count() == before
    waiting.refresh_from_db()
    assert waiting.state == "waiting"


def test_a_place_the_gazetteer_lacks_is_left_as_written(article, found):
    found[:] = [suggested(places=(extraction.SuggestedPlace(as_written="Old Mill"),))]
    operations.suggest_claims_of(article=article, by=None, at=NOON)

    row = operations.accept_suggestion(suggestion=article.suggestions.get(), **by_editor())

    assert row.claim is not None
    assert row.claim.places_as_written == ["Old Mill"]
    assert not row.claim.places.exists()


def test_undoing_a_rejection_lets_it_wait_again(waiting):
    row = operations.reject_suggestion(suggestion=waiting, reason="A plan.", **by_editor())
    assert (row.state, row.reason) == ("rejected", "A plan.")

    operations.undo_decision(suggestion=row, **by_editor())
    row = operations.undo_decision(suggestion=row, **by_editor())

    assert (row.state, row.reason, row.decided_by) == ("waiting", "", None)


def test_undoing_an_acceptance_puts_its_claim_aside_and_it_can_be_accepted_again(waiting):
    claim = operations.accept_suggestion(suggestion=waiting, **by_editor()).claim
    assert claim is not None

    operations.undo_decision(suggestion=waiting, **by_editor())

    claim.refresh_from_db()
    assert claim.state == ClaimState.REJECTED
    again = operations.accept_suggestion(suggestion=waiting, **by_editor())
    assert again.claim == claim
    assert Claim.objects.get().state == ClaimState.CONFIRMED


def test_a_claim_that_an_event_rests_on_is_not_undone(waiting):
    claim = operations.accept_suggestion(suggestion=waiting, **by_editor()).claim
    assert claim is not None
    factories.event(claims=[claim])

    with pytest.raises(operations.Refused, match="An event rests on its claim"):
        operations.undo_decision(suggestion=waiting, **by_editor())


def test_every_decision_stays_in_the_history(waiting):
    operations.reject_suggestion(suggestion=waiting, **by_editor())
    operations.undo_decision(suggestion=waiting, **by_editor())
    operations.accept_suggestion(suggestion=waiting, **by_editor())

    history = apps.get_model("events", "SuggestionEvent").objects.order_by("pgh_id")
    assert [row.state for row in history] == ["waiting", "rejected", "waiting", "accepted"]


def test_selected_words_become_a_claim_with_what_was_read_of_them_kept(article):
    start = BODY.index("An activist")
    end = start + len("An activist spoke of 60 more")
    fields = {
        "event_type": "arrest",
        "quantifier": "exact",
        "value": 60,
        "speaker": article.publisher,
        **by_editor(),
    }

    row = operations.claim_passage(article=article, start=start, end=end, **fields)
    again = operations.claim_passage(article=article, start=start, end=end, **fields)

    assert row == again
    assert row.claim is not None
    assert (row.claim.quote, row.claim.value) == (BODY[start:end], 60)
    assert row.said["quote"] == BODY[start:end]


def test_the_words_selected_in_the_second_place_are_quoted_there(found):
    body = "Ten were held. Later ten were held.\nTen were held again."
    article = factories.article(body=body)
    start = body.rindex("Ten were held")

    row = operations.claim_passage(
        article=article,
        start=start,
        end=start + 13,
        speaker=article.publisher,
        event_type="arrest",
        **by_editor(),
    )

    assert row.claim is not None
    assert row.claim.quote_start == start
    kept = operations.edit_claim(claim=row.claim, gloss_en="Ours.", **by_editor())
    assert kept.quote_start == start


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9_000, 9_010), (79, 81)])
def test_a_selection_without_words_is_refused(article, start, end):
    with pytest.raises(operations.Refused, match="Select the words"):
        operations.claim_passage(article=article, start=start, end=end, **by_editor())


def test_an_erased_text_leaves_no_words_of_it_behind(waiting):
    operations.accept_suggestion(suggestion=waiting, **by_editor())
    operations.save_draft(
        article=waiting.article, card="p-1-2", entered={"quote": "x"}, seen="", **by_editor()
    )

    operations.erase_body(article=waiting.article, **by_editor())

    history = apps.get_model("events", "SuggestionEvent").objects
    assert Suggestion.objects.get().said == {}
    assert history.exists()
    assert not history.exclude(said={}).exists()
    assert not ReadingDraft.objects.exists()


def test_a_draft_is_replaced_and_goes_when_its_card_is_decided(waiting):
    draft = {"article": waiting.article, "card": f"s-{waiting.pk}", "seen": "v", **by_editor()}
    operations.save_draft(entered={"gloss_en": "One"}, **draft)
    operations.save_draft(entered={"gloss_en": "Two\x00"}, **draft)
    assert ReadingDraft.objects.get().entered == {"gloss_en": "Two"}

    operations.accept_suggestion(suggestion=waiting, **by_editor())

    assert not ReadingDraft.objects.exists()


@pytest.mark.parametrize(
    ("card", "entered"), [("x-1", {}), ("s-1", {}), ("p-1-2", {"quote": "x" * 70_000})]
)
def test_a_draft_of_nothing_or_too_much_is_refused(article, card, entered):
    with pytest.raises(operations.Refused):
        operations.save_draft(article=article, card=card, entered=entered, seen="", **by_editor())


def test_a_reader_is_seen_by_others_for_a_minute(article):
    first, second = factories.user("min-ji"), factories.user("editor")
    assert operations.note_reading(article=article, by=first, at=NOON) == []

    later = NOON + timedelta(seconds=30)
    assert operations.note_reading(article=article, by=second, at=later) == [first]

    gone = NOON + timedelta(seconds=61)
    assert other_readers(article, than=second, at=gone) == []
    operations.leave_article(article=article, by=second, at=gone)
    operations.leave_article(article=article, by=second, at=gone)
    assert other_readers(article, than=first, at=later) == []


def test_names_are_read_again_only_when_a_place_or_source_changed(article):
    before = desk_names()
    assert desk_names() is before

    place = factories.place("cn-jl")
    place.aliases = ["Kirin"]
    operations.save_place(place=place, **by_editor())

    assert desk_names() is not before
    assert "Kirin" in next(one for one in desk_names().places if one.code == "cn-jl").names


def test_an_outdated_form_is_refused_with_both_versions():
    claim = factories.claim()
    seen = claim_version(claim)
    operations.edit_claim(claim=claim, gloss_en="Theirs.", seen=seen, **by_editor())

    with pytest.raises(operations.Refused) as refused:
        operations.edit_claim(claim=claim, gloss_en="Mine.", seen=seen, **by_editor())

    told = {problem.field: problem.sentence for problem in refused.value.problems}
    assert told["gloss_en"] == "Stored now: “Theirs.”. You entered: “Mine.”."
    claim.refresh_from_db()
    assert claim.gloss_en == "Theirs."


def test_what_was_suggested_cannot_be_rewritten(waiting):
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=waiting.pk).update(said={})


@pytest.mark.parametrize(
    "one",
    [suggested(), suggested(date_start=NOON.date(), edtf="2024-06-01", marks=())],
)
def test_a_suggestion_reads_back_as_it_was_kept(one):
    assert extraction.from_kept(extraction.kept_form(one)) == one
