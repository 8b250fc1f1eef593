"""Deciding what a claim's event is, remembering what it is not, and what a relation would change."""

import threading
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings, strategies as st

from events import operations
from events.models import Claim, Event, EventLink, NotTheSame, Total
from events.operations.facts import read_ground
from events.operations.matching.effects import UNRELATED, effect_of_relating
from events.operations.matching.imagined import as_published, imagined_event, numbers_if_attached
from events.operations.matching.proposals import (
    proposal_of,
    proposals_for_claim,
    proposals_for_event,
)
from events.operations.matching.relations import speaking
from events.operations.matching.tellings import read_known
from events.operations.matching.twins import events_with_twins, unanswered_twins
from events.rules.matching import OPTIONS, Relating, may_acknowledge, relatings
from events.rules.overlaps import Combined
from tests import factories

pytestmark = pytest.mark.django_db
NOON = factories.NOON
TOWNS = ("cn-jl-tumen", "cn-jl-hunchun")
UNTIL_MAY = "2024-01-01/2024-05-07"


def by(name: str = "editor") -> dict[str, Any]:
    return {"by": factories.user(name), "at": NOON}


def sixty(**fields: Any) -> Claim:
    """Up to 60 people from two towns of Jilin, some time before May."""
    columns = {
        "quantifier": "up_to",
        "value": None,
        "high": 60,
        "count_as_written": "up to 60",
        "edtf": UNTIL_MAY,
        "places": [factories.placed(code, precision=1) for code in TOWNS],
    }
    return factories.claim(**(columns | fields))


def proposed(claim: Claim) -> list[Event]:
    return [one.event for one in proposals_for_claim(claim, read_known())[1]]


def fields_of(claim: Claim, **other: Any) -> dict[str, Any]:
    """What the form of a new event is filled in with."""
    return {
        "type": claim.event_type,
        "volition": claim.volition,
        "destination": claim.destination,
        "edtf": claim.edtf,
        **other,
    }


def placings(claim: Claim) -> list[Any]:
    return [(one.place, one.role, one.precision) for one in claim.places.select_related("place")]


def made(claim: Claim, *related: operations.Related, **other: Any) -> Event:
    columns = {"title_en": "People are sent back", "summary_en": "In one group.", **by()} | other
    return operations.make_event_of_claim(
        claim=claim,
        relation="supports_count",
        places=placings(claim),
        related=related,
        **fields_of(claim),
        **columns,
    )


def test_the_event_of_a_claim_is_proposed_with_its_reasons():
    event = factories.event()

    _told, (proposal,) = proposals_for_claim(sixty(), read_known())

    codes = {reason.code for reason in proposal.candidate.reasons}
    assert proposal.event == event
    assert {"same_year", "inside", "numbers_differ"} <= codes


def test_neither_its_own_events_nor_merged_nor_distant_ones_are_proposed():
    claim = factories.claim()
    factories.event(claims=[claim])
    merged, survivor = factories.event(), factories.event()
    operations.merge_events(
        event=merged, survivor=survivor, note="Entered twice.", **by("reviewer")
    )
    factories.event(places=[factories.placed("kr")])
    factories.event(edtf="2019-04-26")

    assert proposed(claim) == [survivor]


def test_a_claim_without_a_date_is_looked_for_in_the_year_before_it_was_printed():
    event = factories.event()
    factories.event(edtf="2022-04-26")

    assert proposed(factories.claim(edtf="")) == [event]


def test_events_of_the_same_article_are_proposed_whatever_their_dates():
    article = factories.article()
    event = factories.event(claims=[factories.claim(article=article)], edtf="")

    later = factories.claim(
        article=article, edtf="2023-02-01", quantifier="exact", value=200, gloss_en="Another."
    )

    assert proposed(later) == [event]


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries):
    for _ in range(6):
        factories.event()
    claim = sixty()

    with django_assert_max_num_queries(16):
        found = proposals_for_claim(claim, read_known())[1]

    assert len(found) == 6


def test_what_is_not_the_same_is_never_proposed_again_until_it_is_taken_back():
    event, claim = factories.event(), sixty()

    finding = operations.find_not_the_same(event=event, claim=claim, why="Other people.", **by())
    assert operations.find_not_the_same(event=event, claim=claim, **by()) == finding
    assert (finding.why, finding.found_by, finding.found_at) == (
        "Other people.",
        factories.user("editor"),
        NOON,
    )
    assert proposed(claim) == []

    operations.take_back_finding(finding=finding, **by())
    operations.take_back_finding(finding=finding, **by())
    assert proposed(claim) == [event]


def test_two_events_are_found_different_once_whichever_was_looked_at():
    one, other = factories.event(), factories.event()
    assert [p.event for p in proposals_for_event(one, read_known())[1]] == [other]

    finding = operations.find_not_the_same(event=one, other_event=other, **by())

    assert operations.find_not_the_same(event=other, other_event=one, **by()) == finding
    assert proposals_for_event(one, read_known())[1] == []
    assert proposals_for_event(other, read_known())[1] == []


def test_an_event_is_never_different_from_itself():
    event = factories.event()

    with pytest.raises(operations.Refused, match="same as itself"):
        operations.find_not_the_same(event=event, other_event=event, **by())


def test_a_claim_that_hangs_on_an_event_is_taken_off_before_it_is_found_to_be_another():
    claim = factories.claim()
    event = factories.event(claims=[claim])

    with pytest.raises(operations.Refused, match="hangs on"):
        operations.find_not_the_same(event=event, claim=claim, **by())


@pytest.mark.parametrize(
    ("columns", "constraint"),
    [
        ({"claim": True, "other_event": True}, "events_notthesame_claim_or_event"),
        ({}, "events_notthesame_claim_or_event"),
        ({"other_event": True, "turned": True}, "events_notthesame_pair_in_order"),
    ],
)
def test_the_database_keeps_findings_sound(columns, constraint):
    first, second = sorted((factories.event(), factories.event()), key=lambda event: event.pk)
    if columns.pop("turned", False):
        first, second = second, first
    rows = {"claim": factories.claim(), "other_event": second}
    given = {name: rows[name] for name in columns}

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        NotTheSame.objects.create(event=first, found_by=factories.user(), found_at=NOON, **given)


def test_the_database_keeps_a_finding_once():
    event, claim = factories.event(), factories.claim()
    operations.find_not_the_same(event=event, claim=claim, **by())

    with pytest.raises(IntegrityError, match="events_notthesame_once"), transaction.atomic():
        NotTheSame.objects.create(
            event=event, claim=claim, found_by=factories.user(), found_at=NOON
        )


def test_attaching_decides_the_number_anew_and_takes_the_finding_back():
    event, claim = factories.event(), factories.claim(quantifier="exact", value=190)
    operations.find_not_the_same(event=event, claim=claim, **by())
    expected = numbers_if_attached([event.pk], claim, "supports_count")[event.pk]

    use = operations.attach_to_match(claim=claim, event=event, relation="supports_count", **by())
    again = operations.attach_to_match(claim=claim, event=event, relation="supports_count", **by())

    event.refresh_from_db()
    assert use == again
    assert (event.low, event.best, event.high) == (expected.low, expected.best, expected.high)
    assert event.low == 190
    assert event.adjudicated_inputs == expected.inputs_hash
    assert not NotTheSame.objects.exists()


def test_an_override_that_does_not_fit_any_more_does_not_hinder_attaching():
    event = factories.event()
    operations.override_count(event=event, best=200, reason="Read in the report.", **by())
    claim = factories.claim(quantifier="exact", value=100)

    operations.attach_to_match(claim=claim, event=event, relation="supports_count", **by())

    assert event.evidence.filter(claim=claim).exists()


@pytest.mark.parametrize("happened", ["merged", "withdrawn"])
def test_what_happened_to_the_candidate_meanwhile_is_told(happened):
    event, claim = factories.published(), factories.claim()
    if happened == "merged":
        survivor = factories.published(title_en="The survivor")
        operations.merge_events(event=event, survivor=survivor, note="Twice.", **by("reviewer"))
        sentence = "was merged into “The survivor”: choose that one"
    else:
        operations.withdraw_event(event=event, note="Wrong.", **by("reviewer"))
        sentence = "was withdrawn: open its page"

    with pytest.raises(operations.Refused, match=sentence):
        operations.attach_to_match(claim=claim, event=event, relation="supports_count", **by())
    with pytest.raises(operations.Refused, match=sentence):
        made(claim, related(event, "possibly_part_of.contained"))

    assert not claim.uses.exists()
    assert not Event.objects.filter(evidence__claim=claim).exists()


def related(event: Event, code: str, rationale: str = "") -> operations.Related:
    return operations.Related(event=event, how=OPTIONS[code], rationale=rationale)


def test_an_event_is_made_attached_linked_and_adjudicated_in_one_go():
    whole, claim = factories.event(), sixty()

    event = made(claim, related(whole, "possibly_part_of.contained", "The text does not say."))

    link = EventLink.objects.get()
    assert event.evidence.get().claim == claim
    assert (link.from_event, link.to_event, link.kind) == (event, whole, "possibly_part_of")
    assert (link.working, link.rationale) == ("contained", "The text does not say.")
    assert (event.best, event.high, event.status) == (None, 60, "reported")
    assert event.adjudicated_at == NOON


def test_a_turned_relation_reads_from_the_other_event():
    part, claim = factories.event(), factories.claim(value=500, quantifier="exact")

    event = made(claim, related(part, "part_of.turned"))

    link = EventLink.objects.get()
    assert (link.from_event, link.to_event) == (part, event)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"edtf": "soon"}, "edtf"),
        ({"code": "With Capitals"}, "code"),
        ({"destination": "KR"}, "destination"),
    ],
)
def test_nothing_is_left_of_what_is_refused(wrong, field):
    whole, claim = factories.event(), sixty()
    before = Event.objects.count()

    with pytest.raises(operations.Refused) as refused:
        operations.make_event_of_claim(
            claim=claim,
            relation="supports_count",
            places=placings(claim),
            related=[related(whole, "possibly_part_of.contained")],
            **(fields_of(claim) | wrong),
            **by(),
        )

    assert field in {problem.field for problem in refused.value.problems}
    assert Event.objects.count() == before
    assert not claim.uses.exists()


def test_a_relation_that_does_not_fit_leaves_no_event_behind():
    other, claim = factories.event(places=[factories.placed("cn-ln")]), sixty()

    with pytest.raises(operations.Refused, match="places of a part lie inside"):
        made(claim, related(other, "part_of"))

    assert Event.objects.count() == 1


def test_an_event_with_another_number_does_not_take_the_same_claim_twice():
    claim = factories.claim()
    made(claim, uses_seen=0)

    with pytest.raises(operations.Refused, match="Meanwhile the claim was attached to"):
        made(claim, uses_seen=0)

    assert Event.objects.count() == 1


def test_a_relation_that_would_close_a_circle_is_refused_in_words():
    part, whole = factories.event(), factories.event()
    operations.relate_events(event=part, related=related(whole, "part_of"), **by())

    with pytest.raises(operations.Refused, match="close a circle"):
        operations.relate_events(event=whole, related=related(part, "part_of"), **by())
    with pytest.raises(operations.Refused, match="not linked to itself"):
        operations.relate_events(event=part, related=related(part, "same_people"), **by())


def test_relating_two_events_takes_the_finding_back_that_they_differ():
    one, other = factories.event(), factories.event()
    operations.find_not_the_same(event=one, other_event=other, **by())

    operations.relate_events(
        event=one, related=related(other, "possibly_same_as.identical"), **by()
    )

    assert not NotTheSame.objects.exists()
    assert proposals_for_event(one, read_known())[1] == []


def test_only_a_party_to_the_act_is_asked_whether_it_acknowledges():
    ministry = factories.source("ministry", kind="government", is_responsible_party=True)

    assert may_acknowledge(speaking(factories.claim(speaker=ministry)))
    assert not may_acknowledge(speaking(factories.claim()))
    assert may_acknowledge(speaking(factories.claim(speaker=factories.source("un", kind="igo"))))


def test_an_event_looked_up_is_weighed_like_a_proposed_one():
    event, claim = factories.event(), sixty()
    known = read_known()
    told, (first,) = proposals_for_claim(claim, known)

    assert proposal_of(told, event, known).candidate == first.candidate


# Twins


def test_two_events_of_one_day_and_place_are_likely_the_same_until_somebody_says_how_they_relate():
    one, other = factories.event(), factories.event(edtf="2024-04-27")
    town = factories.event(places=[factories.placed("cn-jl-tumen")])
    for different in (
        {"edtf": "2024-05-26"},
        {"edtf": "2024-04"},
        {"places": [factories.placed("cn-ln")]},
        {"volition": "disputed"},
        {"granularity": "campaign"},
    ):
        factories.event(**different)

    assert set(unanswered_twins(one)) == {other, town}
    assert set(events_with_twins()) == {one, other, town}

    operations.find_not_the_same(event=other, other_event=one, **by())
    operations.relate_events(event=town, related=related(one, "possibly_part_of.contained"), **by())
    assert not unanswered_twins(one).exists()
    assert set(unanswered_twins(other)) == {town}
    assert set(events_with_twins()) == {other, town}


def test_a_withdrawn_event_is_nobodys_twin():
    one, other = factories.published(), factories.published()

    operations.withdraw_event(event=other, note="Wrong.", **by("reviewer"))

    assert not unanswered_twins(one).exists()
    assert not unanswered_twins(other).exists()
    assert not events_with_twins().exists()


def test_both_questions_for_twins_agree():
    events = [
        factories.event(edtf=day, places=[factories.placed(code)])
        for day in ("2024-04-26", "2024-04-27", "2024-04-29")
        for code in ("cn-jl", "cn-jl-tumen", "cn-ln")
    ]

    assert {one for one in events if unanswered_twins(one).exists()} == set(events_with_twins())


# The effect on the totals


def summed(combined: Combined) -> tuple[Any, ...]:
    return tuple(
        getattr(combined, name)
        for name in ("n_events", "n_without_best", "low", "best", "high", "high_open", "capped")
    )


NOTHING = summed(Combined())


def stored(key: Any) -> tuple[Any, ...]:
    row = Total.objects.filter(
        region=key.region,
        period=key.period.kind,
        period_start=key.period.start,
        type=key.type,
        volition=key.volition,
        basis=key.basis,
    ).first()
    return summed(row) if row else NOTHING  # type: ignore[arg-type]


def imagined(claim: Claim) -> Any:
    return imagined_event(
        claim=claim,
        relation="supports_count",
        acknowledges=False,
        places=placings(claim),
        ground=read_ground(),
        fields=fields_of(claim),
    )


def test_the_sixty_and_the_two_hundred_are_shown_under_each_hypothesis():
    whole, claim = factories.published(), sixty()
    ground = read_ground()
    told, (proposal,) = proposals_for_claim(claim, read_known())
    options = relatings(told, proposal.told)

    found = effect_of_relating(imagined(claim), as_published(whole, ground), options)

    cells = {(one.key.region, str(one.key.period)): one for one in found}
    assert list(cells) == [
        ("cn", "2024"),
        ("cn", "2024-04"),
        ("cn-jl", "2024"),
        ("cn-jl", "2024-04"),
    ]
    year = cells["cn", "2024"]
    assert (year.now.low, year.now.best, year.now.high) == (200, 200, 200)
    contained = year.then["possibly_part_of.contained"]
    assert (contained.low, contained.best, contained.high) == (200, 200, 260)
    apart = year.then[UNRELATED]
    assert (apart.low, apart.best, apart.high) == (200, 200, 260)
    certain = year.then["part_of"]
    assert (certain.low, certain.best, certain.high) == (200, 200, 200)


def test_a_plan_concerns_no_total():
    whole = factories.event(occurrence="planned")
    one = as_published(whole, read_ground())

    assert effect_of_relating(one, one, []) == []


numbers = st.integers(min_value=2, max_value=900)
hypotheses = st.sampled_from(sorted(code for code in OPTIONS if not code.startswith("continues")))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ours=numbers, theirs=numbers, code=hypotheses, is_open=st.booleans(), day=st.booleans())
def test_the_effect_shown_is_what_becomes_of_the_totals(db, ours, theirs, code, is_open, day):
    """Whatever the numbers and the relation: what is shown before saving is what is stored after."""
    with transaction.atomic():
        _shown_is_stored(ours, theirs, OPTIONS[code], is_open=is_open, day=day)
        transaction.set_rollback(True)


def _shown_is_stored(ours: int, theirs: int, how: Relating, *, is_open: bool, day: bool) -> None:
    at = datetime(2024, 6, 1, 12, tzinfo=UTC)
    bystander = factories.published(claims=[factories.claim(value=31, quantifier="exact")])
    other = factories.event(claims=[factories.claim(value=theirs, quantifier="exact")])
    operations.link_events(
        from_event=other,
        to_event=bystander,
        kind="possibly_same_as",
        working="disjoint",
        rationale="The day is the same.",
        **by("author"),
    )
    claim = factories.claim(
        value=ours,
        quantifier="at_least" if is_open else "exact",
        edtf="2024-04-26" if day else "2024-04",
        places=[factories.placed("cn-jl-tumen")],
    )
    operations.recompute_stale_totals(at=at)
    shown = effect_of_relating(imagined(claim), as_published(other, read_ground()), [how])
    assert [stored(one.key) for one in shown] == [summed(one.now) for one in shown]

    try:
        event = made(claim, operations.Related(event=other, how=how))
    except operations.Refused:
        return  # A part outside its whole: there is nothing to compare.
    for one in (event, other):
        factories.approve(one, at=at)
    operations.recompute_stale_totals(at=at)

    assert len(shown) >= 2
    assert Event.objects.published().count() == 3
    assert [stored(one.key) for one in shown] == [summed(one.then[how.code]) for one in shown]


@pytest.mark.parametrize("code", ["part_of", "possibly_same_as.identical", "same_people"])
def test_the_effect_on_two_public_events_is_that_of_relinking_the_first(code, noon):
    one = factories.published(claims=[factories.claim(value=60)])
    other = factories.published()
    ground = read_ground()
    shown = effect_of_relating(
        as_published(one, ground), as_published(other, ground), [OPTIONS[code]]
    )

    relation = related(other, code, "They were told of in one text.")
    operations.relate_events(event=one, related=relation, **by())
    operations.relink_events(event=one, by=factories.user("reviewer"), at=noon)
    operations.recompute_stale_totals(at=noon)

    assert shown
    assert [stored(one.key) for one in shown] == [summed(one.then[code]) for one in shown]


@pytest.mark.django_db(transaction=True)
def test_two_editors_who_make_an_event_of_one_claim_at_once_make_one():
    claim = factories.claim(quantifier="none_given", value=None, count_as_written="")
    refused: list[str] = []

    def make() -> None:
        try:
            operations.make_event_of_claim(
                claim=claim,
                relation="supports_occurrence",
                places=placings(claim),
                uses_seen=0,
                **fields_of(claim),
                **by(),
            )
        except operations.Refused as why:
            refused.append(str(why))
        finally:
            connection.close()

    threads = [threading.Thread(target=make) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Event.objects.count() == 1
    assert len(refused) == 1
    assert "Meanwhile" in refused[0]


def test_dates_are_read_from_what_is_entered():
    one = imagined(sixty())

    assert (one.start, one.end) == (date(2024, 1, 1), date(2024, 5, 7))
    assert one.path == ("world", "cn", "cn-jl")
