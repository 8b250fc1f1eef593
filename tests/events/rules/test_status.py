from dataclasses import replace

import pytest

from events.rules.adjudication import Statement
from events.rules.status import SENTENCES, BadStatusOverride, StatusOverride, decide_status
from tests.events.rules.record import events_with_statements

NAMED = Statement(id="named", voice="paper", reliability="C")
SECOND = replace(NAMED, id="second", voice="agency", reliability="B")
UNRATED = replace(NAMED, id="unrated", voice="group", reliability="F")
UNRELIABLE = replace(NAMED, id="unreliable", voice="rumour", reliability="E")
ANONYMOUS = replace(UNRATED, id="anonymous", voice="someone", identifiable=False)
ACTOR = replace(UNRATED, id="actor", voice="state", acknowledges=True)
NO = replace(SECOND, id="no", relation="contradicts_occurrence", modality="denied", credibility=3)
DENIAL = replace(NO, id="denial", voice="state", official_denial=True, responsible_party=True)
PLAN = replace(NAMED, id="plan", modality="planned")


@pytest.mark.parametrize(
    ("statements", "status", "because"),
    [
        ([], "alleged", "no_support"),
        ([ANONYMOUS], "alleged", "weak_voices_only"),
        ([UNRELIABLE], "alleged", "weak_voices_only"),
        ([ANONYMOUS, UNRELIABLE], "alleged", "weak_voices_only"),
        ([UNRATED], "reported", "one_identifiable_voice"),
        ([NAMED], "reported", "one_identifiable_voice"),
        ([NAMED, UNRATED], "reported", "one_identifiable_voice"),
        ([NAMED, replace(NAMED, id="again")], "reported", "one_identifiable_voice"),
        ([NAMED, SECOND], "corroborated", "independent_voices"),
        ([NAMED, replace(SECOND, relation="supports_occurrence")], "corroborated", None),
        ([NAMED, SECOND, NO], "disputed", "credible_contradiction"),
        ([NAMED, SECOND, DENIAL], "corroborated", "independent_voices"),
        ([NAMED, replace(NO, credibility=4)], "reported", "one_identifiable_voice"),
        ([NAMED, replace(NO, identifiable=False)], "reported", "one_identifiable_voice"),
        ([ACTOR], "confirmed", "acknowledged"),
        ([ACTOR, NO], "confirmed", "acknowledged"),
        ([replace(ACTOR, modality="planned")], "alleged", "no_support"),
        ([replace(ACTOR, modality="denied")], "alleged", "no_support"),
        ([PLAN], "alleged", "no_support"),
        ([replace(NAMED, modality="background")], "alleged", "no_support"),
        ([replace(NAMED, relation="context")], "alleged", "no_support"),
        ([NAMED, replace(SECOND, confidential=True)], "reported", "one_identifiable_voice"),
        ([NAMED, replace(SECOND, duplicate=True)], "reported", "one_identifiable_voice"),
        ([NAMED, replace(SECOND, state="retracted")], "reported", "one_identifiable_voice"),
        ([NAMED, replace(SECOND, state="suggested")], "reported", "one_identifiable_voice"),
    ],
)
def test_the_status_follows_from_what_is_said(statements, status, because):
    decided = decide_status(statements, occurrence="occurred")

    assert decided.value == decided.computed == status
    assert because in (None, decided.because)
    assert decided.sentence == SENTENCES[decided.because]


def test_a_plan_is_planned_whatever_is_said():
    assert decide_status([ACTOR, PLAN], occurrence="planned").value == "planned"


def test_a_plan_that_did_not_happen_is_cancelled():
    assert decide_status([PLAN], occurrence="did_not_occur").value == "cancelled"


@pytest.mark.parametrize("contradiction", [NO, DENIAL])
def test_an_accepted_refutation_refutes(contradiction):
    given = [ACTOR, NAMED, contradiction]

    accepted = decide_status(given, occurrence="did_not_occur", refutation_accepted=True)

    assert (accepted.value, accepted.because) == ("refuted", "refutation_accepted")


def test_a_refutation_comes_before_a_cancelled_plan():
    decided = decide_status([PLAN, NO], occurrence="did_not_occur", refutation_accepted=True)

    assert decided.value == "refuted"


def test_nothing_is_refuted_without_a_claim_that_it_did_not_happen():
    anonymous = replace(NO, identifiable=False)

    decided = decide_status([NAMED, anonymous], occurrence="occurred", refutation_accepted=True)

    assert decided.value == "reported"


def test_an_override_keeps_the_computed_status_beside_it():
    override = StatusOverride(status="reported", reason="Both rest on one contact.")

    decided = decide_status([NAMED, SECOND], occurrence="occurred", override=override)

    assert (decided.value, decided.computed) == ("reported", "corroborated")
    assert (decided.because, decided.sentence) == ("override", "Both rest on one contact.")


@pytest.mark.parametrize(
    ("override", "fault"),
    [
        (StatusOverride(status="reported", reason=" "), "reason: "),
        (StatusOverride(status="true", reason="r"), "status: “true” is none; choose one of"),
    ],
)
def test_an_override_needs_a_known_status_and_a_reason(override, fault):
    with pytest.raises(BadStatusOverride, match=fault):
        decide_status([NAMED], occurrence="occurred", override=override)


EXPECTED = [pair for pair in events_with_statements() if "expected" in pair[0]]


@pytest.mark.parametrize(
    ("event", "statements"), EXPECTED, ids=[event["code"] for event, _ in EXPECTED]
)
def test_the_record_yields_its_expected_statuses(event, statements):
    given = event["status_override"]
    override = given and StatusOverride(status=given["status"], reason=given["rationale"])

    decided = decide_status(statements, occurrence=event["occurrence"], override=override)

    assert decided.value == event["expected"]["status"]
    assert decided.computed == event["expected"].get("computed_status", decided.computed)
