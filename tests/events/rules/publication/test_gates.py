from dataclasses import replace
from datetime import date

import pytest

from events.rules.publication import (
    Bounds,
    Number,
    WholeAndParts,
    leaves_one,
    missing_for_publication,
)
from tests.events.rules.publication.build import (
    APPROVER,
    AUTHOR,
    SOURCES,
    THIRD,
    atlas,
    claim,
    event,
    review,
)

DIVERGENT = Number(low=2, best=3, high=9, high_open=False, agreement="divergent")


def codes(facts, answers):
    gaps = missing_for_publication(facts, answers, sources=SOURCES, atlas=atlas())
    assert all(gap.sentence and gap.field for gap in gaps)
    return [gap.code for gap in gaps]


def test_a_complete_event_may_be_published():
    assert codes(event(), review()) == []


def closed(number):
    return Bounds(low=number, high=number, high_open=False)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"claims": ()}, "no_supporting_claim"),
        ({"claims": (claim(state="suggested"),)}, "no_supporting_claim"),
        ({"claims": (claim(modality="denied"),)}, "no_supporting_claim"),
        ({"claims": (claim(), claim("wire", speaker="hidden"))}, "confidential_support"),
        ({"adjudication_current": False}, "adjudication_out_of_date"),
        ({"override_without_reason": True}, "override_without_reason"),
        ({"title": {"ko": "송환"}}, "no_title"),
        ({"slug": "2024-04-26-200-people"}, "address_with_number"),
        ({"date_end": date(2024, 4, 27)}, "dates_do_not_fit"),
        ({"date_end": date(2024, 4, 25)}, "dates_do_not_fit"),
        ({"edtf": ""}, "no_date"),
        ({"places": ()}, "no_primary_place"),
        ({"destination": "KR"}, "destination_does_not_fit"),
        ({"volition": None}, "volition_does_not_fit"),
        ({"type": "arrest", "volition": None}, "destination_does_not_fit"),
        ({"number": Number(low=1, best=1, high=1, high_open=False)}, "group_too_small"),
        ({"families": (WholeAndParts(whole=closed(9), parts=(closed(8),)),)}, "parts_leave_one"),
        (
            {"claims": (claim(count_as_written="one two three four five six seven"),)},
            "count_words_too_long",
        ),
        ({"title": {"en": "Return of a 17-year-old"}}, "tells_age 17-year-old"),
        ({"summary": {"en": "Two sisters were returned"}}, "tells_kinship sisters"),
        ({"summary": {"ko": "17세 여성이 송환되었다"}}, "tells_age 17세"),
        ({"title": {"en": "Return through Dandong"}}, "names_place cn-ln-dandong"),
        ({"version": 2}, "checklist_not_answered"),
        ({"status": "refuted"}, "refutation_not_accepted"),
    ],
)
def test_a_gate_names_what_is_missing(change, code):
    assert code in codes(replace(event(), **change), review())


@pytest.mark.parametrize(
    ("facts", "answers", "code"),
    [
        (event(), review(approver=None), "not_approved"),
        (event(), review(approver=AUTHOR), "approver_is_author"),
        (event(), review(answers={}), "harm_no_person"),
        (event(number=DIVERGENT), review(), "second_reviewer_missing"),
        (event(number=DIVERGENT), review(second_reviewer=APPROVER), "second_reviewer_missing"),
    ],
)
def test_people_have_to_sign(facts, answers, code):
    assert code in codes(facts, answers)


@pytest.mark.parametrize(
    ("facts", "answers"),
    [
        (event(number=DIVERGENT), review(second_reviewer=THIRD)),
        (event(status="refuted"), review(accepts_refutation=True)),
        (event(number=Number(low=1, best=1, high=1, high_open=True)), review()),
        (event(claims=(claim(), claim("wire", speaker="hidden", relation="context"))), review()),
        (event(claims=(claim(count_as_written="50 to 60 … 100 to 200"),)), review()),
        (
            event(title={"en": "Through Dandong"}),
            review(confirmed=frozenset({("title.en", "cn-ln-dandong")})),
        ),
        (
            event(summary={"en": "Their families protested"}),
            review(confirmed=frozenset({("summary.en", "families")})),
        ),
    ],
)
def test_what_is_signed_or_harmless_passes(facts, answers):
    assert codes(facts, answers) == []


@pytest.mark.parametrize(
    ("whole", "parts", "expected"),
    [
        (closed(9), (closed(8),), True),
        (closed(9), (closed(7),), False),
        (closed(9), (), False),
        (closed(9), (Bounds(low=None, high=None, high_open=True),), False),
        (Bounds(low=9, high=9, high_open=True), (closed(8),), False),
        (Bounds(low=None, high=9, high_open=False), (closed(8),), False),
        (closed(31), (closed(8), closed(9)), False),
        (closed(18), (closed(8), closed(9)), True),
    ],
)
def test_a_whole_minus_its_parts_leaves_nobody_alone(whole, parts, expected):
    assert leaves_one(WholeAndParts(whole=whole, parts=parts)) is expected
