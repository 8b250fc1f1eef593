"""The door between the desk and the record."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from events import operations
from events.models import Address, Edition, EditionPlace, Event, RecordLink, Total
from tests import factories

pytestmark = pytest.mark.django_db
NOTE = {"en": "The number was misread."}


def edited(event: Event, at: datetime, **changes: Any) -> Event:
    """The event with an approved change that the public does not see yet."""
    operations.edit_event(
        because="A source was misread.", event=event, by=factories.user("author"), at=at, **changes
    )
    operations.adjudicate_event(event=event, by=factories.user("author"), at=at)
    factories.approve(event, at=at)
    event.refresh_from_db()
    return event


def test_a_draft_is_not_public(noon):
    factories.event()

    assert not Edition.objects.exists()


def test_an_approved_event_is_public_at_once(noon):
    event = factories.published(at=noon)

    edition = Edition.objects.current().get()
    document = json.loads(edition.document or "")
    assert (edition.slug, edition.number, edition.position) == (event.code, 1, 1)
    assert (document["count"]["low"], document["count"]["best"]) == (200, 200)
    assert Total.objects.count() == 0


def test_publishing_the_same_version_twice_returns_its_edition(noon):
    event = factories.published(at=noon)

    again = operations.publish_event(event=event, by=factories.user("reviewer"), at=noon)

    assert again == Edition.objects.get()


def test_nobody_approves_what_they_wrote(noon):
    event = factories.event(author=factories.user("alone"))
    operations.submit_event(event=event, by=factories.user("alone"), at=noon)

    with pytest.raises(operations.NotReadyToPublish, match="Somebody other than"):
        operations.approve_event(
            event=event, harm_answers=factories.SAFE, by=factories.user("alone"), at=noon
        )


def test_who_edited_a_version_does_not_approve_it(noon):
    event = factories.published(at=noon)
    operations.edit_event(
        because="A source was misread.",
        event=event,
        by=factories.user("reviewer"),
        at=noon,
        title_en="Other",
    )
    operations.submit_event(event=event, by=factories.user("author"), at=noon)

    with pytest.raises(operations.NotReadyToPublish, match="Somebody other than"):
        sign(event, noon)


def sign(event: Event, at: datetime) -> None:
    operations.approve_event(
        event=event, harm_answers=factories.SAFE, by=factories.user("reviewer"), at=at
    )


def test_an_unanswered_checklist_signs_nothing(noon):
    event = factories.event()
    operations.submit_event(event=event, by=factories.user("author"), at=noon)

    with pytest.raises(operations.NotReadyToPublish, match="Not answered with yes"):
        operations.approve_event(
            event=event,
            harm_answers={"no_person": True},
            by=factories.user("reviewer"),
            at=noon,
        )

    assert event.reviews.get().approved_by is None


def test_an_event_without_a_confirmed_claim_is_refused(noon):
    event = factories.event(claims=[factories.claim(confirmed=False)])

    with pytest.raises(operations.NotReadyToPublish, match="Confirm at least one claim"):
        factories.approve(event, at=noon)


def test_a_stale_adjudication_is_refused(noon):
    claim = factories.claim()
    event = factories.event(claims=[claim])
    operations.edit_claim(
        because="A source was misread.",
        claim=claim,
        by=factories.user("author"),
        at=noon,
        quantifier="exact",
        value=60,
    )

    with pytest.raises(operations.NotReadyToPublish, match="adjudicate again"):
        factories.approve(event, at=noon)


def test_an_arrest_waits_fourteen_days(noon):
    claim = factories.claim(event_type="arrest", volition=None, destination=None, edtf="2024-05-30")
    event = factories.event(
        claims=[claim],
        type="arrest",
        volition=None,
        destination=None,
        edtf="2024-05-30",
        places=[(factories.place("cn-jl"), "arrest", 4)],
    )

    assert factories.approve(event, at=noon) is None
    assert not Edition.objects.exists()
    assert operations.publish_due(at=noon).editions == []
    assert len(operations.publish_due(at=noon + timedelta(days=14)).editions) == 1


def test_a_correction_adds_an_edition_and_changes_none(noon):
    event = factories.published(at=noon)
    first = Edition.objects.get()
    edited(event, noon, title_en="About 200 people are returned")

    operations.correct_event(
        event=event, reason="correction", note=NOTE, by=factories.user("reviewer"), at=noon
    )

    before, after = Edition.objects.order_by("position")
    assert before.document == first.document
    assert before.valid_until == after.valid_from > before.valid_from
    assert (after.change, after.number) == ("corrected", 2)


def test_edits_stay_on_the_desk_until_they_are_approved(noon):
    event = factories.published(at=noon)
    operations.edit_event(
        because="A source was misread.",
        event=event,
        by=factories.user("author"),
        at=noon,
        title_en="Not approved",
    )

    with pytest.raises(operations.NotReadyToPublish):
        operations.correct_event(
            event=event, reason="correction", note=NOTE, by=factories.user("reviewer"), at=noon
        )

    assert "Not approved" not in (Edition.objects.get().document or "")


def test_a_withdrawn_event_leaves_a_tombstone_and_can_come_back(noon):
    event = factories.published(at=noon)

    tombstone = operations.withdraw_event(
        event=event, note="The source took it back.", by=factories.user("reviewer"), at=noon
    )

    assert set(json.loads(tombstone.document or "")) == {"id", "withdrawn_on", "position", "nonce"}
    assert not Edition.objects.current().exists()
    assert (
        operations.withdraw_event(event=event, note="again", by=factories.user("reviewer"), at=noon)
        == tombstone
    )
    factories.approve(edited_draft(event, noon), at=noon)
    assert Edition.objects.current().get().number == 3


def edited_draft(event: Event, at: datetime) -> Event:
    operations.edit_event(
        because="A source was misread.",
        event=event,
        by=factories.user("author"),
        at=at,
        note="checked again",
    )
    event.refresh_from_db()
    return event


def test_harm_withdrawal_erases_everything_but_hash_and_position(noon):
    event = factories.published(at=noon)
    operations.recompute_stale_totals(at=noon)
    shown = Edition.objects.get()

    operations.withdraw_for_harm(
        event=event,
        note="It could lead to somebody.",
        by=factories.user("reviewer"),
        second=factories.user("administrator"),
        at=noon,
        retire_address=True,
    )

    sealed = Edition.objects.get(pk=shown.pk)
    assert (sealed.sha256, sealed.position) == (shown.sha256, shown.position)
    assert sealed.document is sealed.slug is sealed.search_text is None
    assert not EditionPlace.objects.exists()
    assert not Total.objects.exists()
    assert Address.objects.get().retired_at == noon
    verdict = operations.verify_history()
    assert verdict.holds
    assert verdict.sealed == 1


def test_sealing_takes_two_people(noon):
    event = factories.published(at=noon)

    with pytest.raises(operations.NotReadyToPublish, match="two people"):
        operations.withdraw_for_harm(
            event=event,
            note="harm",
            by=factories.user("reviewer"),
            second=factories.user("reviewer"),
            at=noon,
        )


def test_a_merged_event_leads_to_its_survivor_with_its_claims(noon):
    event, survivor = factories.published(at=noon), factories.published(at=noon)

    tombstone = operations.merge_events(
        event=event, survivor=survivor, note="twice", by=factories.user("reviewer"), at=noon
    )

    assert tombstone is not None
    assert json.loads(tombstone.document or "")["survivor"]["slug"] == survivor.code
    assert survivor.evidence.count() == 2
    assert (
        operations.merge_events(
            event=event, survivor=survivor, note="twice", by=factories.user("reviewer"), at=noon
        )
        == tombstone
    )


def test_links_are_public_only_while_both_ends_are(noon):
    part, whole = factories.event(), factories.published(at=noon)
    operations.link_events(
        because="A source was misread.",
        from_event=part,
        to_event=whole,
        kind="part_of",
        by=factories.user("author"),
        at=noon,
    )
    assert not RecordLink.objects.exists()

    factories.approve(part, at=noon)
    assert RecordLink.objects.current().count() == 1

    operations.withdraw_event(event=whole, note="wrong", by=factories.user("reviewer"), at=noon)
    assert not RecordLink.objects.current().exists()


def test_relinking_repeats_the_document_and_not_the_desk(noon):
    part, whole = factories.published(at=noon), factories.published(at=noon)
    operations.edit_event(
        because="A source was misread.",
        event=part,
        by=factories.user("author"),
        at=noon,
        title_en="Secret edit",
    )
    operations.link_events(
        because="A source was misread.",
        from_event=part,
        to_event=whole,
        kind="part_of",
        by=factories.user("author"),
        at=noon,
    )

    edition = operations.relink_events(event=part, by=factories.user("reviewer"), at=noon)

    assert edition.change == "relinked"
    assert "Secret edit" not in (edition.document or "")
    assert RecordLink.objects.current().get().position == edition.position
    assert operations.relink_events(event=part, by=factories.user("reviewer"), at=noon) == edition


def test_a_clock_that_goes_back_does_not_disorder_the_record(noon):
    factories.published(at=noon)
    factories.published(at=noon - timedelta(hours=1))

    first, second = Edition.objects.order_by("position")
    assert second.valid_from == first.valid_from + timedelta(microseconds=1)


def test_the_history_verifies_and_a_forged_document_is_found(noon):
    factories.published(at=noon)
    factories.published(at=noon)
    assert operations.verify_history().holds

    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE events_edition DISABLE TRIGGER USER")
        cursor.execute("UPDATE events_edition SET document = document || ' ' WHERE position = 1")
        cursor.execute("ALTER TABLE events_edition ENABLE TRIGGER USER")

    assert [found.position for found in operations.verify_history().breaks] == [1]


def test_republishing_reports_what_has_unapproved_edits(noon):
    steady, edited_one = factories.published(at=noon), factories.published(at=noon)
    operations.edit_event(
        because="A source was misread.",
        event=edited_one,
        by=factories.user("author"),
        at=noon,
        title_en="New",
    )

    outcome = operations.republish(
        events=[steady, edited_one],
        reason="method_change",
        note={"en": "Ratings were reviewed."},
        by=factories.user("reviewer"),
        at=noon,
    )

    assert [one.slug for one in outcome.editions] == [steady.code]
    assert [event.code for event, _refusal in outcome.refused] == [edited_one.code]


def linked(rationale: str, at: datetime) -> RecordLink:
    """The public link of a part in Jilin to its whole, drawn for this reason."""
    part, whole = factories.event(), factories.published(at=at)
    operations.link_events(
        because="A source was misread.",
        from_event=part,
        to_event=whole,
        kind="part_of",
        rationale=rationale,
        by=factories.user("author"),
        at=at,
    )
    factories.approve(part, at=at)
    return RecordLink.objects.current().get()


def test_the_reason_of_a_link_is_public(noon):
    assert linked("One report gives both numbers.", noon).rationale == {
        "en": "One report gives both numbers."
    }


def test_a_reason_that_names_a_place_below_the_floor_stays_on_the_desk(noon):
    factories.place("cn-jl-tumen")

    assert linked("Both groups were held in Tumen.", noon).rationale == {}


def test_a_note_that_names_a_place_below_the_floor_is_refused(noon):
    factories.place("cn-jl-tumen")
    event = edited(factories.published(at=noon), noon, title_en="Returned in spring")

    with pytest.raises(operations.NotReadyToPublish, match="Tumen"):
        operations.correct_event(
            event=event,
            reason="correction",
            note={"en": "They were held in Tumen."},
            by=factories.user("reviewer"),
            at=noon,
        )

    assert Edition.objects.count() == 1


def test_sealing_forgets_why_events_were_related(noon):
    link = linked("One report gives both numbers.", noon)
    operations.withdraw_for_harm(
        event=Event.objects.get(pk=link.to_subject),
        note="harm",
        by=factories.user("reviewer"),
        second=factories.user("administrator"),
        at=noon,
    )

    link.refresh_from_db()
    assert link.rationale == {}
    assert link.valid_until is not None
