"""What the database refuses, whoever asks and however: each named constraint is tried by breaking it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from events import operations
from events.choices import AccountDeed
from events.models import (
    AccessLink,
    AccountChange,
    Article,
    Claim,
    DeskPerson,
    Edition,
    EditionClaim,
    EditionPlace,
    Event,
    EventClaim,
    EventLink,
    HarmProposal,
    ImportedEvent,
    ImportedRow,
    Installation,
    Job,
    Notice,
    NotTheSame,
    OfficialDenial,
    Place,
    PlaceCard,
    ReadingDraft,
    ReadingPresence,
    RecordHead,
    RecordLink,
    RecoveryRequest,
    ReferenceFigure,
    Report,
    Review,
    ReviewComment,
    SignIn,
    Source,
    SourceCard,
    Suggestion,
    TableChunk,
    TableImport,
    Total,
)
from events.operations.constraints import constraint_of, meaning_of
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db

DAY = date(2024, 4, 26)
Attack = Callable[[], Any]


def change(row: models.Model, **columns: Any) -> None:
    """Write past every operation, as a hand at the SQL prompt would."""
    type(row)._base_manager.filter(pk=row.pk).update(**columns)


def again(row: models.Model, **columns: Any) -> None:
    """Write the row a second time under another key."""
    copy = type(row)._base_manager.get(pk=row.pk)
    key = copy._meta.pk
    copy.pk = uuid4() if isinstance(key, models.UUIDField) else None
    if hasattr(copy, "code") and isinstance(copy._meta.get_field("code"), models.CharField):
        unique = getattr(copy._meta.get_field("code"), "unique", False)
        copy.code = f"copy-{uuid4()}" if unique else copy.code
    for name, value in columns.items():
        setattr(copy, name, value)
    copy._state.adding = True
    copy.save(force_insert=True)


def article(**columns: Any) -> Attack:
    return lambda: change(factories.article(), **columns)


def claim(**columns: Any) -> Attack:
    return lambda: change(factories.claim(), **columns)


def event(**columns: Any) -> Attack:
    return lambda: change(factories.event(), **columns)


def figure(**columns: Any) -> Attack:
    return lambda: change(factories.figure(), **columns)


def place(**columns: Any) -> Attack:
    return lambda: change(factories.place(), **columns)


def link(**columns: Any) -> Attack:
    return lambda: change(factories.link(), **columns)


def edition() -> Edition:
    factories.published()
    return Edition.objects.get()


def new_edition(**columns: Any) -> Attack:
    """A further edition written by hand, beside one that is public."""

    def attack() -> None:
        public = edition()
        number = {"number": 2, "position": 2, "subject_id": uuid4(), "slug": "another"}
        again(public, **(number | columns))

    return attack


def total(**columns: Any) -> Total:
    fields: dict[str, Any] = {
        "region": "cn",
        "period": "year",
        "period_start": date(2024, 1, 1),
        "type": "return_to_origin",
        "volition": "forced",
        "basis": "standard",
        "n_events": 1,
        "n_without_best": 0,
        "low": 1,
        "best": 2,
        "high": 3,
        "high_open": False,
        "rules": "AGG-1",
        "computed_at": NOON,
    }
    return Total.objects.create(**(fields | columns))


def job(**columns: Any) -> Job:
    return Job.objects.create(kind="check_totals", made_at=NOON, **columns)


def invitation(**columns: Any) -> AccessLink:
    given = {
        "purpose": "join",
        "name": "newcomer",
        "role": "reader",
        "digest": "a" * 64,
        "made_at": NOON,
        "expires_at": NOON + timedelta(days=7),
    } | columns
    return AccessLink.objects.create(**given)


def recovery(**columns: Any) -> RecoveryRequest:
    given = {
        "person": factories.user("lost"),
        "reason": "The telephone is gone.",
        "asked_by": factories.user("first"),
        "asked_at": NOON,
    } | columns
    return RecoveryRequest.objects.create(**given)


def account_change(**columns: Any) -> AccountChange:
    given = {"name": "somebody", "deed": AccountDeed.values[0], "at": NOON} | columns
    return AccountChange.objects.create(**given)


def sign_in(**columns: Any) -> SignIn:
    given = {"name_mark": "a", "address_mark": "b", "outcome": "odd", "at": NOON} | columns
    return SignIn.objects.create(**given)


def unlike(**columns: Any) -> NotTheSame:
    given = {
        "event": factories.event(),
        "claim": factories.claim(),
        "found_by": factories.user("editor"),
        "found_at": NOON,
    } | columns
    return NotTheSame.objects.create(**given)


def unlike_pair() -> NotTheSame:
    later, earlier = sorted(
        (factories.event(), factories.event()), key=lambda event: event.pk, reverse=True
    )
    return unlike(event=later, claim=None, other_event=earlier)


def report() -> Report:
    return operations.receive_report(
        key=uuid4(), kind="error", about="/", text="A", contact="", language="en", at=factories.NOON
    )


def decided_report() -> Report:
    by = factories.user("reviewer")
    return operations.decide_report(
        report=report(), outcome="corrected", decision="A", by=by, at=factories.NOON
    )


def suggestion(**columns: Any) -> Suggestion:
    fields: dict[str, Any] = {"start": 0, "end": 4, "said": {"value": 2}, "key": "k"}
    return Suggestion.objects.create(
        article=factories.article(), rules="SUG-1", made_at=NOON, **(fields | columns)
    )


def decided() -> dict[str, Any]:
    return {"decided_by": factories.user(), "decided_at": NOON}


def draft() -> ReadingDraft:
    return ReadingDraft.objects.create(
        article=factories.article(),
        editor=factories.user(),
        card="p-0-4",
        entered={},
        saved_at=NOON,
    )


def presence() -> ReadingPresence:
    return ReadingPresence.objects.create(
        article=factories.article(), reader=factories.user(), seen_at=NOON
    )


def card(model: type[models.Model], **columns: Any) -> None:
    for _ in range(2):
        model._base_manager.create(code="cn", position=1, valid_from=NOON, document={}, **columns)


def recorded_link() -> None:
    ends = {"from_subject": uuid4(), "to_subject": uuid4(), "kind": "part_of"}
    for _ in range(2):
        RecordLink.objects.create(**ends, position=1, valid_from=NOON)


def circle(kind: str) -> None:
    first, second = factories.event(), factories.event()
    EventLink.objects.create(
        from_event=first, to_event=second, kind=kind, made_by=factories.user(), made_at=NOON
    )
    EventLink.objects.create(
        from_event=second, to_event=first, kind=kind, made_by=factories.user(), made_at=NOON
    )


def ring(rows: list[Any], field: str) -> None:
    """Each row names the next, and the last the first."""
    for row, following in zip(rows, rows[1:] + rows[:1], strict=True):
        change(row, **{field: following})


def second_whole() -> None:
    made = factories.link()
    again(made, to_event=factories.event())


def same_text() -> None:
    first, second = factories.article(body="The same words."), factories.article()
    change(second, fingerprint=first.fingerprint)


def same_address() -> None:
    first, second = factories.article(), factories.article()
    change(second, url=first.url)


def one_number_for_two() -> None:
    made = factories.claim()
    factories.event(claims=[made])
    EventClaim.objects.create(event=factories.event(), claim=made, relation="supports_count")


def attached_twice() -> None:
    made = factories.event()
    again(made.evidence.get(), relation="context")


def same_claim() -> None:
    first = factories.claim()
    again(first)


def denied_twice() -> None:
    said = {"event": factories.event(), "source": factories.source(), "scope": "number"}
    for _ in range(2):
        OfficialDenial.objects.create(**said)


def reviewed(**columns: Any) -> Attack:
    def attack() -> None:
        made = factories.submitted().reviews.get()
        change(made, **{name: value(made) for name, value in columns.items()})

    return attack


def approved_by_author(row: Callable[[], Any]) -> Attack:
    def attack() -> None:
        made = row()
        change(made, state="approved", approved_by=made.author)

    return attack


def sealed_with_content() -> None:
    change(edition(), sealed_at=NOON)


def deleted() -> None:
    edition()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM events_edition")


def closed_twice() -> None:
    public = edition()
    change(public, valid_until=public.valid_from + timedelta(days=1))
    change(public, valid_until=public.valid_from + timedelta(days=2))


def emptied() -> None:
    edition()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL tracker.testing = 'off'")
        cursor.execute("TRUNCATE events_edition CASCADE")


def row_of(model: Any) -> Any:
    public = edition()
    if model is EditionPlace:
        return public.places.first()
    return public.claims.first()


def remark(**columns: Any) -> ReviewComment:
    """A reviewer's remark on the title of an event."""
    given = {"field": "title.en", "text": "Reword it.", "version": 1} | columns
    return ReviewComment.objects.create(
        event=factories.event(), made_by=factories.user("reviewer"), made_at=NOON, **given
    )


def proposal(**columns: Any) -> HarmProposal:
    """A reviewer's wish to seal an event."""
    given = {"reason": "It could hurt somebody."} | columns
    return HarmProposal.objects.create(
        event=factories.event(),
        proposed_by=factories.user("reviewer"),
        proposed_at=NOON,
        **given,
    )


def notice(**columns: Any) -> Notice:
    return Notice.objects.create(person=factories.user(), made_at=NOON, **columns)


def prefers(**columns: Any) -> DeskPerson:
    return DeskPerson.objects.create(user=factories.user(), **columns)


def table() -> TableImport:
    """A file that somebody uploaded."""
    by = factories.user()
    return TableImport.objects.create(
        file_name="a.csv", size=1, sha256="x", asked_by=by, asked_at=NOON
    )


def chunk_twice() -> None:
    held = table()
    for _ in range(2):
        TableChunk.objects.create(table=held, number=0, content=b"x")


def imported_twice() -> None:
    held = table()
    for _ in range(2):
        made = factories.event()
        ImportedEvent.objects.create(
            dataset="a",
            external_id="1",
            digest="x",
            event=made,
            claim=made.evidence.get().claim,
            version=1,
            number=1,
            first_table=held,
            last_table=held,
            imported_at=NOON,
        )


BREAKS: list[tuple[str, Attack]] = [
    # the gazetteer and the sources
    ("events_place_level_known", place(level="village")),
    ("events_place_public_level_known", place(public_level="village")),
    ("events_place_not_in_itself", lambda: ring([factories.place()], "parent")),
    ("events_place_only_the_world_has_no_parent", place(parent=None)),
    ("events_place_point_on_earth", place(lat=91, lon=0)),
    ("events_place_point_on_earth", place(lat=41.0, lon=None)),
    (
        "events_place_no_cycle",
        lambda: ring([factories.place("cn"), factories.place("cn-jl")], "parent"),
    ),
    ("events_source_kind_known", lambda: change(factories.source(), kind="rumour")),
    ("events_source_reliability_known", lambda: change(factories.source(), reliability="G")),
    ("events_source_not_its_own_voice", lambda: ring([factories.source()], "same_voice_as")),
    (
        "events_source_no_cycle",
        lambda: ring([factories.source(), factories.source()], "same_voice_as"),
    ),
    # articles
    ("events_article_address_once", same_address),
    ("events_article_text_once", same_text),
    ("events_article_genre_known", article(genre="poem")),
    ("events_article_precision_known", article(published_precision="hour")),
    ("events_article_day_unless_unknown", article(published_on=None)),
    ("events_article_not_its_own_copy", lambda: ring([factories.article()], "duplicate_of")),
    ("events_article_not_its_own_copy", lambda: ring([factories.article()], "syndicated_from")),
    ("events_article_erased_body_is_empty", article(body="words", body_erased_at=NOON)),
    ("events_article_reading_state_known", article(reading_state="skimmed")),
    (
        "events_article_waits_for_nobody_in_particular",
        lambda: change(factories.article(), reader=factories.user()),
    ),
    ("events_article_link_dies_of_failures", article(link_dead_since=NOON)),
    ("events_article_is_read_by_somebody", article(reading_state="reading")),
    ("events_article_set_aside_with_a_reason", article(reading_state="set_aside")),
    ("events_article_set_aside_with_a_reason", article(set_aside_because="Sport.")),
    (
        "events_article_duplicate_of_no_cycle",
        lambda: ring([factories.article(), factories.article()], "duplicate_of"),
    ),
    (
        "events_article_syndicated_from_no_cycle",
        lambda: ring([factories.article(), factories.article()], "syndicated_from"),
    ),
    # claims
    ("events_claim_once_in_an_article", same_claim),
    ("events_claim_count_fits_quantifier", claim(low=1)),
    ("events_claim_count_fits_quantifier", claim(high=1)),
    ("events_claim_count_fits_quantifier", claim(high_open=True)),
    ("events_claim_count_fits_quantifier", claim(quantifier="at_least")),
    ("events_claim_count_fits_quantifier", claim(quantifier="up_to")),
    ("events_claim_count_fits_quantifier", claim(quantifier="none_given")),
    ("events_claim_count_fits_quantifier", claim(quantifier="range", high=100)),
    ("events_claim_count_fits_quantifier", claim(low=None, value=None, high=None)),
    ("events_claim_dates_in_order", claim(date_precision="interval", date_end=DAY.replace(day=1))),
    ("events_claim_dates_fit_precision", claim(date_end=DAY.replace(day=27))),
    ("events_claim_dates_fit_precision", claim(date_precision="unknown")),
    ("events_claim_dates_fit_precision", claim(date_precision="month")),
    ("events_claim_dates_fit_precision", claim(date_start=None)),
    ("events_claim_quote_has_a_place", claim(quote="words", quote_start=5, quote_end=5)),
    ("events_claim_quote_has_a_place", claim(quote="words")),
    ("events_claim_confirmed_by_someone", claim(confirmed_by=None)),
    ("events_claim_confirmed_by_someone", claim(confirmed_at=None)),
    ("events_claim_credibility_known", claim(credibility=7)),
    ("events_claim_measure_known", claim(measure="flood")),
    ("events_claim_modality_known", claim(modality="sung")),
    ("events_claim_event_type_known", claim(event_type="vanishing")),
    ("events_claim_volition_known", claim(volition="glad")),
    # The shape of a number is checked first, so the quantifier keeps one that fits.
    ("events_claim_unit_known", claim(unit="head")),
    ("events_claim_state_known", claim(state="believed")),
    ("events_claim_date_basis_known", claim(date_basis="felt")),
    ("events_claim_speaker_certainty_known", claim(speaker_certainty="sure")),
    ("events_claimplace_once", lambda: again(factories.claim().places.get())),
    (
        "events_claimplace_role_known",
        lambda: change(factories.claim().places.get(), role="hideout"),
    ),
    (
        "events_claimplace_precision_known",
        lambda: change(factories.claim().places.get(), precision=8),
    ),
    # events
    ("events_event_low_best_high", event(low=300)),
    ("events_event_low_best_high", event(high=100)),
    ("events_event_best_has_a_low", event(low=None)),
    ("events_event_no_high_is_open", event(high=None)),
    ("events_event_override_in_order", event(override_low=2, override_best=1, override_reason="x")),
    ("events_event_override_has_a_reason", event(override_best=1)),
    ("events_event_status_override_has_a_reason", event(status_override="alleged")),
    ("events_event_dates_in_order", event(date_precision="interval", date_end=DAY.replace(day=1))),
    ("events_event_dates_fit_precision", event(date_end=DAY.replace(day=27))),
    ("events_event_volition_only_of_returns", event(volition=None)),
    ("events_event_volition_only_of_returns", event(type="arrest", destination=None)),
    ("events_event_approved_by_another", event(state="approved")),
    ("events_event_approved_by_another", approved_by_author(factories.event)),
    (
        "events_event_published_version_known",
        lambda: change(factories.event(), state="published", approved_by=factories.user()),
    ),
    ("events_event_merged_into_something", event(state="merged")),
    (
        "events_event_merged_into_something",
        lambda: change(factories.event(), merged_into=factories.event()),
    ),
    (
        "events_event_not_merged_into_itself",
        lambda: change(made := factories.event(), state="merged", merged_into=made),
    ),
    ("events_event_return_goes_to_origin", event(destination="CN")),
    ("events_event_return_goes_to_origin", event(destination=None)),
    ("events_event_return_goes_to_origin", event(type="arrest", volition=None)),
    ("events_event_type_known", event(type="vanishing", destination=None, volition=None)),
    ("events_event_volition_known", event(volition="glad")),
    ("events_event_occurrence_known", event(occurrence="perhaps")),
    ("events_event_granularity_known", event(granularity="grain")),
    ("events_event_sensitivity_known", event(sensitivity="sharp")),
    ("events_event_status_known", event(status="rumoured")),
    ("events_event_agreement_known", event(agreement="loud")),
    ("events_event_state_known", event(state="lost")),
    ("events_eventplace_once", lambda: again(factories.event().places.get())),
    (
        "events_eventplace_role_known",
        lambda: change(factories.event().places.get(), role="hideout"),
    ),
    (
        "events_eventplace_precision_known",
        lambda: change(factories.event().places.get(), precision=0),
    ),
    # evidence, links, reviews
    ("events_eventclaim_once", attached_twice),
    ("events_eventclaim_number_feeds_one_event", one_number_for_two),
    (
        "events_eventclaim_relation_known",
        lambda: change(factories.event().evidence.get(), relation="likes"),
    ),
    ("events_officialdenial_once", denied_twice),
    (
        "events_officialdenial_scope_known",
        lambda: OfficialDenial.objects.create(
            event=factories.event(), source=factories.source(), scope="mood"
        ),
    ),
    ("events_eventlink_once", lambda: again(factories.link(kind="continues"))),
    ("events_eventlink_one_whole", second_whole),
    (
        "events_eventlink_not_to_itself",
        lambda: change(made := factories.link(kind="continues"), to_event=made.from_event),
    ),
    ("events_eventlink_uncertain_has_hypothesis", link(working="contained")),
    ("events_eventlink_uncertain_has_hypothesis", link(kind="possibly_same_as")),
    (
        "events_eventlink_part_is_not_identical",
        link(kind="possibly_part_of", working="identical"),
    ),
    ("events_eventlink_kind_known", link(kind="friend_of")),
    ("events_eventlink_working_known", link(kind="possibly_same_as", working="perhaps")),
    ("events_eventlink_part_of_no_cycle", lambda: circle("part_of")),
    ("events_eventlink_outcome_of_no_cycle", lambda: circle("outcome_of")),
    ("events_review_once", lambda: again(factories.submitted().reviews.get())),
    ("events_review_by_another", reviewed(approved_by=lambda made: made.submitted_by)),
    (
        "events_review_second_is_a_third_person",
        reviewed(second_reviewer=lambda made: made.submitted_by),
    ),
    ("events_event_held_for_a_reason", event(held_until=DAY)),
    (
        "events_event_public_is_changed_for_a_reason",
        lambda: change(factories.published(), version=99),
    ),
    ("events_event_original_language_known", event(original_language="fr")),
    # what reviewers say
    ("events_reviewcomment_says_something", lambda: remark(text="")),
    ("events_reviewcomment_resolved_by_someone", lambda: remark(resolved_at=NOON)),
    (
        "events_reviewcomment_answers_are_not_resolved",
        lambda: remark(answers=remark(), resolved_at=NOON, resolved_by=factories.user()),
    ),
    (
        "events_reviewcomment_does_not_answer_itself",
        lambda: change(made := remark(), answers=made),
    ),
    ("events_harmproposal_open_once", lambda: again(proposal())),
    ("events_harmproposal_has_a_reason", lambda: proposal(reason="")),
    ("events_harmproposal_decided_by_someone", lambda: proposal(decided_at=NOON)),
    (
        "events_harmproposal_sealed_by_another",
        lambda: proposal(decision="sealed", decided_at=NOON, decided_by=factories.user("reviewer")),
    ),
    (
        "events_harmproposal_decision_known",
        lambda: proposal(decision="x", decided_at=NOON, decided_by=factories.user()),
    ),
    ("events_notice_kind_known", lambda: notice(kind="gossip")),
    ("events_deskperson_language_known", lambda: prefers(language="fr")),
    ("events_deskperson_mailed_known", lambda: prefers(mailed=["gossip"])),
    # reference figures
    ("events_referencefigure_is_no_flow", figure(kind="flow")),
    ("events_referencefigure_count_fits_quantifier", figure(low=1)),
    (
        "events_referencefigure_dates_in_order",
        figure(date_precision="interval", date_end=DAY.replace(year=2020)),
    ),
    ("events_referencefigure_dates_fit_precision", figure(date_precision="day")),
    ("events_referencefigure_approved_by_another", approved_by_author(factories.figure)),
    ("events_referencefigure_state_known", figure(state="lost")),
    # work and files
    ("events_job_open_once", lambda: [job(), job()]),
    ("events_job_kind_known", lambda: change(job(), kind="sing")),
    ("events_job_state_known", lambda: change(job(), state="tired")),
    (
        "events_importedrow_once",
        lambda: [
            ImportedRow.objects.create(kind="events", code="a", digest="x", loaded_at=NOON)
            for _ in range(2)
        ],
    ),
    ("events_importedevent_once", imported_twice),
    ("events_tablechunk_once", chunk_twice),
    ("events_tableimport_state_known", lambda: change(table(), state="lost")),
    ("events_tableimport_confirmed_by_someone", lambda: change(table(), state="storing")),
    (
        "events_installation_only_one",
        lambda: Installation.objects.create(id=2, country_of_origin="CN"),
    ),
    # the record
    ("events_edition_never_deleted", deleted),
    # who may come in
    ("events_accesslink_purpose_known", lambda: invitation(purpose="odd")),
    ("events_accesslink_role_or_person", lambda: invitation(role="")),
    ("events_accesslink_role_or_person", lambda: invitation(purpose="password")),
    ("events_accesslink_secret_once", lambda: again(invitation(), name="another")),
    ("events_accesslink_open_once", lambda: again(invitation(), digest="b" * 64)),
    ("events_accesslink_used_or_revoked", lambda: invitation(used_at=NOON, revoked_at=NOON)),
    ("events_recoveryrequest_open_once", lambda: again(recovery())),
    (
        "events_recoveryrequest_asked_by_another",
        lambda: recovery(asked_by=factories.user("lost")),
    ),
    (
        "events_recoveryrequest_approved_by_a_third",
        lambda: recovery(approved_by=factories.user("first"), approved_at=NOON, link=invitation()),
    ),
    (
        "events_recoveryrequest_approved_by_a_third",
        lambda: recovery(approved_by=factories.user("lost"), approved_at=NOON, link=invitation()),
    ),
    (
        "events_recoveryrequest_approved_as_a_whole",
        lambda: recovery(approved_by=factories.user("second"), approved_at=NOON),
    ),
    ("events_recoveryrequest_has_a_reason", lambda: recovery(reason="")),
    ("events_accountchange_deed_known", lambda: account_change(deed="odd")),
    ("events_accountchange_append_only", lambda: change(account_change(), name="another")),
    ("events_signin_outcome_known", lambda: sign_in(outcome="odd")),
    # what is not the same
    ("events_notthesame_once", lambda: again(unlike())),
    ("events_notthesame_claim_or_event", lambda: unlike(claim=None)),
    ("events_notthesame_pair_in_order", lambda: unlike_pair()),
    # what people outside report
    ("events_report_kind_known", lambda: change(report(), kind="odd")),
    (
        "events_report_state_known",
        lambda: change(report(), state="odd", handler=factories.user("reviewer")),
    ),
    ("events_report_outcome_known", lambda: change(decided_report(), outcome="odd")),
    ("events_report_handled_by_someone", lambda: change(report(), state="in_hand")),
    (
        "events_report_decided_with_outcome",
        lambda: change(report(), state="decided", handler=factories.user("reviewer")),
    ),
    ("events_report_decided_with_outcome", lambda: change(report(), outcome="corrected")),
    ("events_suggestion_once", lambda: again(suggestion())),
    ("events_suggestion_as_suggested", lambda: change(suggestion(), said={"value": 1})),
    ("events_suggestion_has_a_place", lambda: suggestion(start=9, end=9)),
    ("events_suggestion_state_known", lambda: suggestion(state="lost", **decided())),
    ("events_suggestion_decided_by_someone", lambda: change(suggestion(), state="rejected")),
    ("events_suggestion_decided_by_someone", lambda: change(suggestion(), **decided())),
    (
        "events_suggestion_claim_when_accepted",
        lambda: change(suggestion(), state="accepted", **decided()),
    ),
    ("events_suggestion_claim_when_accepted", lambda: suggestion(claim=factories.claim())),
    ("events_readingdraft_once", lambda: again(draft())),
    ("events_readingpresence_once", lambda: again(presence())),
    ("events_edition_append_only", lambda: change(edition(), document="{}")),
    ("events_edition_append_only", lambda: change(edition(), position=9)),
    ("events_edition_append_only", lambda: change(edition(), low=1)),
    ("events_edition_append_only", closed_twice),
    ("events_edition_never_emptied", emptied),
    ("events_edition_sealed_has_no_content", sealed_with_content),
    (
        "events_edition_one_open",
        lambda: again(made := edition(), number=2, position=2, slug=made.slug),
    ),
    (
        "events_edition_number_once",
        lambda: again(edition(), position=2, valid_until=NOON + timedelta(days=1)),
    ),
    ("events_edition_validity_in_order", new_edition(valid_until=datetime(2020, 1, 1, tzinfo=UTC))),
    ("events_edition_sealed_has_no_content", new_edition(document=None)),
    ("events_edition_only_merged_has_survivor", new_edition(change="merged")),
    ("events_edition_only_merged_has_survivor", new_edition(survivor_id=uuid4())),
    ("events_edition_low_best_high", new_edition(low=999)),
    ("events_edition_dates_in_order", new_edition(date_end=date(2020, 1, 1))),
    ("events_edition_change_known", new_edition(change="lost")),
    ("events_edition_reason_known", new_edition(reason="mood")),
    ("events_edition_subject_known", new_edition(subject_kind="dog")),
    ("events_editionplace_once", lambda: again(row_of(EditionPlace))),
    ("events_editionplace_never_changed", lambda: change(row_of(EditionPlace), role="arrest")),
    ("events_editionplace_deleted_only_when_sealed", lambda: row_of(EditionPlace).delete()),
    ("events_editionclaim_once", lambda: again(row_of(EditionClaim))),
    ("events_editionclaim_never_changed", lambda: change(row_of(EditionClaim), speaker="x")),
    ("events_editionclaim_deleted_only_when_sealed", lambda: row_of(EditionClaim).delete()),
    ("events_placecard_one_open", lambda: card(PlaceCard, level="country", path=["cn"])),
    ("events_sourcecard_one_open", lambda: card(SourceCard, kind="wire")),
    ("events_recordlink_one_open", recorded_link),
    ("events_recordhead_only_one", lambda: RecordHead.objects.create(id=2)),
    ("events_total_cell_once", lambda: [total(), total()]),
    ("events_total_cell_once", lambda: [total(type="arrest", volition=None) for _ in range(2)]),
    ("events_total_low_best_high", lambda: total(low=4)),
    ("events_total_low_best_high", lambda: total(best=4)),
    ("events_total_period_known", lambda: total(period="decade")),
    ("events_total_basis_known", lambda: total(basis="loose")),
    ("events_total_all_time_has_no_start", lambda: total(period="all")),
    ("events_total_all_time_has_no_start", lambda: total(period_start=None)),
]
# Two constraints that another always meets first, so no row can break them alone.
SHADOWED = {
    # A word that is no quantifier has no shape.
    "events_claim_quantifier_known": claim(quantifier="some"),
}


@pytest.mark.parametrize(
    ("name", "attack"), BREAKS, ids=[f"{name}-{at}" for at, (name, _attack) in enumerate(BREAKS)]
)
def test_the_database_refuses_what_must_not_be(name, attack):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        attack()

    assert constraint_of(refused.value) == name


@pytest.mark.parametrize("name", SHADOWED)
def test_a_word_outside_the_vocabulary_is_refused_one_way_or_another(name):
    with pytest.raises(IntegrityError), transaction.atomic():
        SHADOWED[name]()


def declared() -> set[str]:
    """Every constraint and every refusing trigger of the project's own tables."""
    names = set()
    for model in apps.get_app_config("events").get_models():
        if model.__name__ in tracked():
            continue
        names |= {constraint.name for constraint in model._meta.constraints}
        names |= {
            trigger.name
            for trigger in getattr(model._meta, "triggers", [])
            if trigger.name.startswith("events_")
        }
    return names


def tracked() -> set[str]:
    """The tables of the audit trail."""
    models_of = apps.get_app_config("events").get_models()
    return {model.__name__ for model in models_of if hasattr(model, "pgh_tracked_model")}


def test_every_named_constraint_is_tried():
    assert declared() == {name for name, _attack in BREAKS} | set(SHADOWED)


def test_every_constraint_of_the_desk_has_a_meaning_for_editors():
    desk = [Article, Claim, Event, EventClaim, EventLink, OfficialDenial, Place, ReferenceFigure]
    names = [
        constraint.name
        for model in [*desk, Review, Source, Suggestion, ReadingDraft, ReadingPresence]
        for constraint in model._meta.constraints
    ]

    meanings = {name: meaning_of(broken(name)) for name in names}

    assert [name for name, (field, _sentence) in meanings.items() if not field] == []


def broken(name: str) -> IntegrityError:
    """An error as PostgreSQL reports it for that constraint."""

    class Cause(Exception):
        class diag:  # noqa: N801 # the attribute of the driver
            constraint_name = name

    error = IntegrityError(name)
    error.__cause__ = Cause()
    return error


@pytest.mark.parametrize(
    ("change_of", "columns"),
    [
        (lambda: factories.article(), {"title": "Another"}),
        (lambda: factories.claim(), {"gloss_en": "Other words."}),
        (lambda: factories.event(), {"title_en": "Another"}),
        (lambda: factories.source(), {"reliability": "B"}),
        (lambda: factories.place(), {"name_en": "Another"}),
    ],
)
def test_every_edit_leaves_an_audit_row_that_nobody_changes(change_of, columns):
    row = change_of()
    history = apps.get_model("events", f"{type(row).__name__}Event").objects
    before = history.filter(pgh_obj_id=row.pk).count()

    change(row, **columns)

    rows = history.filter(pgh_obj_id=row.pk)
    assert rows.count() == before + 1
    with pytest.raises(Exception, match="append|Cannot update"), transaction.atomic():
        rows.update(**columns)
    with pytest.raises(Exception, match="append|Cannot delete"), transaction.atomic():
        rows.delete()


def test_sealing_is_the_one_change_an_edition_takes():
    from events.models.record.edition import ERASED_BY_SEALING

    public = edition()

    change(public, sealed_at=NOON, **dict.fromkeys(ERASED_BY_SEALING))

    sealed = Edition.objects.get()
    assert sealed.sha256 == public.sha256
    assert sealed.document is None
