"""How two events may relate, and what a claim is to an event."""

from datetime import date

import pytest

from events.choices import OVERLAP_LINKS
from events.rules.matching import (
    OPTIONS,
    Speaking,
    acknowledges,
    may_acknowledge,
    proposed_relation,
    relatings,
)
from events.rules.overlaps import Figure
from tests.events.rules.matching.test_rank import JILIN, TUMEN, exactly, told, up_to

MONTHS = {"start": date(2024, 1, 1), "end": date(2024, 5, 7)}


@pytest.mark.parametrize(
    ("ours", "theirs", "first"),
    [
        ({"figure": up_to(60), "paths": (TUMEN,), **MONTHS}, {}, "possibly_part_of.contained"),
        ({}, {"figure": up_to(60), "paths": (TUMEN,)}, "possibly_part_of.contained.turned"),
        ({}, {}, "possibly_same_as.identical"),
        ({"figure": Figure(), "paths": (TUMEN,)}, {}, "possibly_part_of.contained"),
        ({"figure": Figure()}, {"paths": (TUMEN,)}, "possibly_part_of.contained.turned"),
        ({}, {"occurrence": "planned"}, "outcome_of"),
        ({"occurrence": "planned"}, {}, "outcome_of.turned"),
        ({}, {"type": "arrest", "volition": None}, "continues"),
        ({"type": "arrest", "volition": None}, {}, "continues.turned"),
    ],
)
def test_one_relation_suggests_itself(ours, theirs, first):
    assert relatings(told("claim", **ours), told(**theirs))[0].code == first


def test_only_events_of_one_type_and_volition_may_share_a_sum():
    kinds = {one.kind for one in relatings(told("a"), told("b", type="arrest", volition=None))}

    assert not kinds & {str(kind) for kind in OVERLAP_LINKS}


def test_an_event_of_the_same_type_does_not_continue_another():
    kinds = {one.kind for one in relatings(told("a"), told("b"))}

    assert kinds == {str(kind) for kind in OVERLAP_LINKS}


def test_each_relation_is_offered_once_and_has_a_name_of_its_own():
    offered = [one.code for one in relatings(told("a"), told("b"))]

    assert len(offered) == len(set(offered))
    assert all(OPTIONS[code].code == code for code in offered)


def test_what_reads_the_same_both_ways_starts_from_the_smaller():
    smaller = told("a", figure=exactly(60), paths=(JILIN,))
    ways = {one.turned for one in relatings(smaller, told()) if one.kind == "possibly_same_as"}

    assert ways == {False}


@pytest.mark.parametrize(
    ("claim", "occurrence", "relation"),
    [
        ({"states_a_number": True}, "occurred", "supports_count"),
        ({"states_a_number": True, "feeds_another": True}, "occurred", "supports_occurrence"),
        ({}, "occurred", "supports_occurrence"),
        ({"measure": "stock", "states_a_number": True}, "occurred", "context"),
        ({"confidential": True, "states_a_number": True}, "occurred", "context"),
        ({"modality": "denied"}, "occurred", "contradicts_occurrence"),
        ({"modality": "background"}, "occurred", "context"),
        ({"modality": "planned", "states_a_number": True}, "occurred", "context"),
        ({"modality": "planned", "states_a_number": True}, "planned", "supports_count"),
    ],
)
def test_a_relation_is_proposed_by_what_the_claim_is(claim, occurrence, relation):
    assert proposed_relation(Speaking(**claim), occurrence=occurrence) == relation


@pytest.mark.parametrize(
    ("claim", "may"),
    [
        ({"responsible": True}, True),
        ({"kind": "government", "receives": True}, True),
        ({"kind": "igo"}, True),
        ({"kind": "government"}, False),
        ({"kind": "ngo", "receives": True}, False),
        ({}, False),
        ({"responsible": True, "modality": "denied"}, False),
        ({"responsible": True, "modality": "planned"}, False),
        ({"responsible": True, "confidential": True}, False),
        ({"responsible": True, "measure": "stock"}, False),
    ],
)
def test_only_who_carried_out_received_or_supervised_acknowledges(claim, may):
    assert may_acknowledge(Speaking(**claim)) is may


def test_an_organisation_of_states_mostly_comments_so_it_is_only_asked():
    assert not acknowledges(Speaking(kind="igo"))
    assert acknowledges(Speaking(responsible=True))
    assert not acknowledges(Speaking())
