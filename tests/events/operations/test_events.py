"""Entering events, hanging claims on them, and deciding their number."""

from typing import Any

import pytest

from events import operations
from events.choices import Relation, WorkflowState
from events.models import Event
from events.operations.events.statements import is_adjudication_current
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db


def test_an_event_begins_as_a_draft_with_an_address_without_numbers():
    event = factories.event()

    assert event.state == WorkflowState.DRAFT
    assert event.code == "2024-04-26-cn"
    assert factories.event().code == "2024-04-26-cn-a"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"edtf": "yesterday"}, "edtf"),
        ({"edtf": "2023-10-09/2023-10-01"}, "edtf"),
        ({"destination": "CN"}, "destination"),
        ({"destination": "ZZ"}, "destination"),
        ({"volition": None}, "volition"),
        ({"type": "vanishing"}, "type"),
        ({"type": "arrest", "volition": None}, "destination"),
        ({"type": "arrest", "destination": None}, "volition"),
        ({"code": "Not A Code"}, "code"),
        ({"title_en": "A \u202etitle"}, "title_en"),
        ({"summary_ko": "\x00"}, "summary_ko"),
        ({"state": "published"}, "state"),
        ({"low": 3}, "low"),
        ({"approved_by": None}, "approved_by"),
    ],
)
def test_what_an_event_cannot_be_is_refused_by_its_field(fields, field):
    with pytest.raises(operations.Refused) as refused:
        factories.event(**fields)

    assert field in [problem.field for problem in refused.value.problems]
    assert not Event.objects.exists()


def test_a_code_is_given_once():
    factories.event(code="2023-10-jilin")

    with pytest.raises(operations.Refused, match="taken"):
        factories.event(code="2023-10-jilin")


def test_two_voices_make_a_number_that_agrees():
    event = factories.event(claims=[factories.claim(), factories.claim()])

    assert (event.low, event.best, event.high, event.high_open) == (200, 200, 200, False)
    assert (event.agreement, event.status) == ("agree", "corroborated")
    assert is_adjudication_current(event)


def test_deciding_twice_changes_nothing():
    event = factories.event(claims=[factories.claim(), factories.claim()])
    version = event.version

    again = operations.adjudicate_event(event=event, by=factories.user(), at=NOON)

    assert (again.best, again.version) == (event.best, version)
    assert again.adjudicated_inputs == event.adjudicated_inputs


def test_a_copy_of_an_article_is_no_second_voice():
    first = factories.claim()
    copy = factories.article(syndicated_from=first.article)
    event = factories.event(claims=[first, factories.claim(article=copy, speaker=first.speaker)])

    event = operations.adjudicate_event(event=event, by=factories.user(), at=NOON)

    assert (event.agreement, event.status) == ("single", "reported")


def test_organs_of_one_voice_are_one_voice():
    root = factories.source()
    organ = factories.source(same_voice_as=root)
    event = factories.event(claims=[factories.claim(speaker=root), factories.claim(speaker=organ)])

    assert (event.agreement, event.status) == ("single", "reported")


def test_voices_that_share_no_number_need_a_third_person():
    event = factories.event(claims=[factories.claim(value=10), factories.claim(value=90)])

    assert event.agreement == "divergent"
    assert event.needs_second_reviewer


def test_only_who_took_part_confirms():
    claim = factories.claim()
    event = factories.event()

    operations.attach_claim(
        event=event,
        claim=claim,
        relation=Relation.SUPPORTS_COUNT,
        acknowledges=True,
        by=factories.user(),
        at=NOON,
    )

    event = operations.adjudicate_event(event=event, by=factories.user(), at=NOON)
    assert event.status == "confirmed"


def test_a_new_rating_puts_the_number_out_of_date():
    event = factories.event(claims=[factories.claim(), factories.claim()])
    source = event.evidence.order_by("pk")[0].claim.speaker
    source.reliability = "B"

    operations.save_source(source=source, by=factories.user(), at=NOON)

    assert not is_adjudication_current(event)


def test_attaching_the_same_claim_again_is_harmless():
    claim = factories.claim()
    event = factories.event(claims=[claim])
    version = event.version

    factories.attach(event, claim)

    assert event.version == version


def test_a_number_feeds_one_event_only():
    claim = factories.claim()
    factories.event(claims=[claim])

    with pytest.raises(operations.Refused, match="feeds another event"):
        factories.event(claims=[claim])


def test_a_stock_is_no_event():
    with pytest.raises(operations.Refused, match="no event"):
        factories.event(claims=[factories.claim(measure="stock")])


def test_a_confidential_speaker_is_context_only():
    claim = factories.claim(speaker=factories.source(confidential=True))
    event = factories.event(claims=[])

    with pytest.raises(operations.Refused, match="confidential"):
        factories.attach(event, claim)
    factories.attach(event, claim, Relation.CONTEXT)

    event = operations.adjudicate_event(event=event, by=factories.user(), at=NOON)
    assert (event.best, event.status) == (None, "alleged")


def test_a_claim_taken_off_twice_is_taken_off_once():
    claim = factories.claim()
    event = factories.event(claims=[claim])
    version = event.version

    for _ in range(2):
        operations.detach_claim(event=event, claim=claim, by=factories.user(), at=NOON)

    event.refresh_from_db()
    assert event.version == version + 1
    assert not event.evidence.exists()


def test_a_denial_is_recorded_beside_the_event_and_lowers_nothing():
    event = factories.event(claims=[factories.claim(), factories.claim()])
    ministry = factories.source(kind="government", is_responsible_party=True)

    for _ in range(2):
        operations.record_denial(
            event=event,
            source=ministry,
            scope="occurrence",
            denied_on="2023-10-12",
            by=factories.user(),
            at=NOON,
        )

    event = operations.adjudicate_event(event=event, by=factories.user(), at=NOON)
    assert event.denials.count() == 1
    assert event.status == "corroborated"


@pytest.mark.parametrize(
    ("responsible", "denied_on", "field"),
    [(False, "2023-10-12", "source"), (True, "soon after", "denied_on")],
)
def test_a_denial_that_is_none_is_refused(responsible, denied_on, field):
    source = factories.source(is_responsible_party=responsible)

    with pytest.raises(operations.Refused) as refused:
        operations.record_denial(
            event=factories.event(),
            source=source,
            scope="occurrence",
            denied_on=denied_on,
            by=factories.user(),
            at=NOON,
        )

    assert refused.value.problems[0].field == field


def test_a_denial_is_taken_back():
    event, source = factories.event(), factories.source(is_responsible_party=True)
    said: dict[str, Any] = {
        "event": event,
        "source": source,
        "scope": "number",
        "by": factories.user(),
        "at": NOON,
    }
    operations.record_denial(**said)

    operations.withdraw_denial(**said)
    operations.withdraw_denial(**said)

    assert not event.denials.exists()


def test_an_edit_counts_a_version_and_names_who_changed_it():
    event, editor = factories.event(), factories.user()
    version = event.version

    edited = operations.edit_event(event=event, title_en="Another", by=editor, at=NOON)
    again = operations.edit_event(event=event, title_en="Another", by=factories.user(), at=NOON)

    assert edited.version == again.version == version + 1
    assert again.changed_by == editor


def test_an_edit_of_a_published_event_keeps_it_public():
    event = factories.published()

    event = operations.edit_event(
        because="A source was misread.",
        event=event,
        places=[factories.placed("cn-ln")],
        by=factories.user(),
        at=NOON,
    )

    assert event.state == WorkflowState.PUBLISHED
    assert event.published_version == event.version - 1


def test_an_edit_sends_a_submitted_event_back_to_its_author():
    event = factories.submitted()

    event = operations.edit_event(event=event, title_en="Another", by=factories.user(), at=NOON)

    assert event.state == WorkflowState.DRAFT


def test_an_override_holds_inside_what_the_claims_say():
    event = factories.event(claims=[factories.claim(value=10), factories.claim(value=90)])

    event = operations.override_count(
        event=event, best=20, reason="The second counts two days.", by=factories.user(), at=NOON
    )

    assert (event.low, event.best, event.high, event.count_rule) == (10, 20, 90, "override")


@pytest.mark.parametrize(
    ("best", "reason"), [(9, "too low"), (91, "too high"), (20, ""), (20, "  "), (-1, "below")]
)
def test_an_override_without_reason_or_outside_the_bounds_is_refused(best, reason):
    event = factories.event(claims=[factories.claim(value=10), factories.claim(value=90)])

    with pytest.raises(operations.Refused):
        operations.override_count(
            event=event, best=best, reason=reason, by=factories.user(), at=NOON
        )

    event.refresh_from_db()
    assert event.count_rule != "override"


def test_an_override_is_taken_back():
    event = factories.event(claims=[factories.claim(value=10), factories.claim(value=90)])
    computed = event.best
    operations.override_count(event=event, best=20, reason="Because.", by=factories.user(), at=NOON)

    event = operations.override_count(
        event=event, best=None, reason="", by=factories.user(), at=NOON
    )

    assert event.best == computed


def test_a_status_is_overridden_with_a_reason_that_readers_see():
    event = factories.event(claims=[factories.claim(), factories.claim()])

    event = operations.override_status(
        event=event,
        status="alleged",
        reason="The voices share a source.",
        by=factories.user(),
        at=NOON,
    )

    assert event.status == "alleged"
    assert "share a source" in event.status_because


@pytest.mark.parametrize(("status", "reason"), [("alleged", ""), ("rumoured", "Because.")])
def test_a_status_override_without_reason_or_meaning_is_refused(status, reason):
    with pytest.raises(operations.Refused):
        operations.override_status(
            event=factories.event(claims=[factories.claim(), factories.claim()]),
            status=status,
            reason=reason,
            by=factories.user(),
            at=NOON,
        )


def test_a_long_reason_is_kept_whole_on_the_desk():
    event = factories.event(claims=[factories.claim(), factories.claim()])

    event = operations.override_status(
        event=event, status="alleged", reason="Because. " * 60, by=factories.user(), at=NOON
    )

    assert len(event.status_because) <= 200
    assert len(event.status_override_reason) > 500


def test_a_claim_cannot_fall_away_from_under_an_override():
    event = factories.event(claims=[factories.claim(value=10), factories.claim(value=90)])
    operations.override_count(event=event, best=80, reason="Because.", by=factories.user(), at=NOON)
    large = event.evidence.order_by("-pk")[0].claim
    operations.detach_claim(event=event, claim=large, by=factories.user(), at=NOON)

    with pytest.raises(operations.Refused, match="outside"):
        operations.adjudicate_event(event=event, by=factories.user(), at=NOON)


def test_submitting_twice_is_one_review():
    event = factories.submitted()

    review = operations.submit_event(event=event, by=factories.user(), at=NOON)

    assert event.reviews.count() == 1
    assert review.submitted_by == event.author


def test_a_returned_event_says_what_to_mend_and_is_submitted_again():
    event = factories.submitted()

    operations.return_event(event=event, comment="Name the source.", by=factories.user(), at=NOON)
    event.refresh_from_db()
    returned = event.state
    operations.submit_event(event=event, by=event.author, at=NOON)

    event.refresh_from_db()
    assert (returned, event.state) == (WorkflowState.DRAFT, WorkflowState.IN_REVIEW)


def test_returning_without_a_comment_is_refused():
    with pytest.raises(operations.Refused, match="what to mend"):
        operations.return_event(
            event=factories.submitted(), comment=" ", by=factories.user(), at=NOON
        )


def test_a_merged_event_is_not_changed():
    event, survivor = factories.published(), factories.published()
    operations.merge_events(
        event=event,
        survivor=survivor,
        note="Twice.",
        by=factories.user("reviewer"),
        at=NOON,
    )

    event.refresh_from_db()
    with pytest.raises(operations.Refused, match="merged"):
        operations.edit_event(event=event, title_en="Another", by=factories.user(), at=NOON)


def test_who_changed_a_version_does_not_approve_it():
    event = factories.event(claims=[factories.claim(), factories.claim()])
    operations.edit_event(
        because="A source was misread.",
        event=event,
        title_en="Another",
        by=factories.user("reviewer"),
        at=NOON,
    )
    operations.submit_event(event=event, by=event.author, at=NOON)

    with pytest.raises(operations.Refused, match="other than"):
        factories.approve(event, at=NOON)
