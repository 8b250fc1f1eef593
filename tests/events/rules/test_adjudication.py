from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from events.choices import Quantifier
from events.rules.adjudication import (
    BadOverride,
    CountOverride,
    Statement,
    VoiceCycle,
    adjudicate,
    eligible,
    inputs_hash,
    is_current,
    is_first_hand,
    overridden,
    root_of,
)
from events.rules.numbers import count_of
from tests.events.rules.record import events_with_statements

MONDAY, TUESDAY = date(2024, 4, 29), date(2024, 4, 30)


def says(voice, number=None, quantifier="exact", *, to=None, **other):
    """What one voice says; its id is the voice and the words."""
    count = count_of(quantifier, value=number, high=to)
    named = {"id": f"{voice}-{quantifier}-{number}", "voice": voice, "article": f"of-{voice}"}
    numbers = {"low": count.low, "value": count.value, "high": count.high}
    given = {"reliability": "C", "said_on": MONDAY, "high_open": count.high_open}
    return Statement(**{**named, **numbers, **given, "quantifier": quantifier, **other})


RECORD = list(events_with_statements())
EXPECTED = [(event, hung) for event, hung in RECORD if "expected" in event]


@pytest.mark.parametrize(
    ("event", "statements"), EXPECTED, ids=[event["code"] for event, _ in EXPECTED]
)
def test_the_record_yields_its_expected_numbers(event, statements):
    expected = event["expected"]

    decided = adjudicate(statements)
    if computed := expected.get("computed"):
        assert (decided.low, decided.best, decided.high) == tuple(computed.values())
    if given := event["override"]:
        numbers = {name: given[name] for name in ("low", "best", "high")}
        decided = overridden(decided, CountOverride(**numbers, reason=given["rationale"]))

    same = ("low", "best", "high", "high_open", "approximate", "rule", "needs_second_reviewer")
    assert {name: getattr(decided, name) for name in same} == {n: expected[n] for n in same}
    assert decided.agreement == expected["count_agreement"]
    alternatives = decided.alternatives
    assert expected["alternatives"] == {
        name: getattr(alternatives, name) for name in ("least", "most", "most_frequent")
    }


def test_the_record_expects_something_of_eighty_events():
    assert len(EXPECTED) == 80


@pytest.mark.parametrize(
    "made_ineligible",
    [
        {"state": "suggested"},
        {"state": "rejected"},
        {"state": "retracted"},
        {"relation": "supports_occurrence"},
        {"relation": "contradicts_count"},
        {"relation": "context"},
        {"measure": "stock"},
        {"measure": "period_total"},
        {"duplicate": True},
        {"confidential": True},
        {"low": None, "value": None, "high": None, "high_open": True},
    ],
)
def test_some_statements_do_not_count(made_ineligible):
    statement = says("a", 7)

    assert eligible(statement)
    assert not eligible(replace(statement, **made_ineligible))
    assert adjudicate([replace(statement, **made_ineligible)]).rule == "no_value"


def test_others_never_replaces_a_number():
    number = says("a", 200)
    others = says("a", None, "none_given", said_on=TUESDAY)

    assert adjudicate([number, others]).best == 200


def test_the_latest_statement_of_a_voice_replaces_the_earlier():
    decided = adjudicate([says("a", 50), says("a", 60, said_on=TUESDAY)])

    (voice,) = decided.voices
    assert decided.best == 60
    assert (voice.statements, voice.replaced) == (("a-exact-60",), ("a-exact-50",))


def test_a_statement_of_unknown_day_is_the_earliest():
    decided = adjudicate([says("a", 50), says("a", 60, said_on=None)])

    assert decided.best == 50


def test_statements_of_one_day_are_one_statement():
    decided = adjudicate([says("a", 50), says("a", 60), says("a", 40, "at_least")])

    (voice,) = decided.voices
    assert (voice.low, voice.value, voice.high, voice.high_open) == (40, 40, 60, True)
    assert voice.quantifier == "at_least"


def test_a_late_copy_of_an_early_text_does_not_bring_the_early_number_back():
    early = says("a", 50, article="wire")
    late = says("a", 60, said_on=TUESDAY, article="second")
    copy = replace(early, id="copy", article="paper", copy_of="wire", said_on=date(2024, 5, 9))

    decided = adjudicate([early, late, copy])

    assert decided.best == 60
    assert decided.voices[0].copies == ("copy",)


def test_a_copy_of_a_copy_belongs_to_the_original_too():
    early = says("a", 50, article="wire")
    copy = replace(early, id="copy", article="paper", copy_of="wire")
    again = replace(early, id="again", article="blog", copy_of="paper", said_on=TUESDAY, value=1)

    assert adjudicate([early, copy, again]).voices[0].copies == ("again", "copy")


def test_a_copy_counts_where_its_original_says_nothing_here():
    copy = says("a", 50, copy_of="wire")

    assert adjudicate([copy]).best == 50


@pytest.mark.parametrize(
    ("statements", "low", "best", "high", "high_open", "agreement", "rule"),
    [
        ([], None, None, None, True, "none", "no_value"),
        ([says("a", 60, "up_to")], None, None, 60, False, "single", "no_value"),
        ([says("a", 60, "at_least")], 60, 60, None, True, "single", "only_voice"),
        ([says("a", 50, "range", to=60)], 50, 50, 60, False, "single", "only_voice"),
        ([says("a", 7), says("b", 7)], 7, 7, 7, False, "agree", "shared_top_voice"),
        # An interval without a low begins at 0.
        (
            [says("a", 60, "up_to"), says("b", 50)],
            *(50, 50, 60, False, "compatible", "shared_top_voice"),
        ),
        (
            [says("a", 40, "up_to"), says("b", 50)],
            *(50, 50, 50, False, "divergent", "most_frequent"),
        ),
        # The better-rated voice, whatever the number.
        (
            [says("a", 500, "at_least"), says("b", 600, reliability="B")],
            *(500, 600, 600, True, "compatible", "shared_top_voice"),
        ),
        (
            [says("a", 7), says("b", 7, reliability="F"), says("c", 9, reliability="A")],
            *(7, 7, 9, False, "divergent", "most_frequent"),
        ),
        (
            [says("a", 7), says("b", 9, reliability="B")],
            *(7, 9, 9, False, "divergent", "tie_better_rated"),
        ),
        (
            [says("a", 7), says("b", 9), says("c", 5, reliability="F")],
            *(5, 7, 9, False, "divergent", "tie_lowest"),
        ),
    ],
)
def test_voices_become_one_number(statements, low, best, high, high_open, agreement, rule):
    decided = adjudicate(statements)

    assert (decided.low, decided.best, decided.high) == (low, best, high)
    assert (decided.high_open, decided.agreement, decided.rule) == (high_open, agreement, rule)
    assert decided.needs_second_reviewer is (agreement == "divergent")


@pytest.mark.parametrize(
    ("top", "below"),
    [
        ({"reliability": "B", "first_hand": False}, {"reliability": "C"}),
        ({"quantifier": "approximately"}, {"first_hand": False}),
        ({}, {"quantifier": "approximately", "said_on": TUESDAY}),
        ({"quantifier": "approximately"}, {"quantifier": "range", "said_on": TUESDAY}),
        ({"quantifier": "range"}, {"quantifier": "at_least", "said_on": TUESDAY}),
        ({"said_on": TUESDAY}, {}),
        ({}, {"said_on": None}),
    ],
)
def test_the_top_voice_is_chosen_by_rating_hand_words_and_day(top, below):
    wide = {"low": 0, "high": 100}
    first = replace(says("zz", 50), **wide, **top)
    second = replace(says("aa", 40), **wide, **below)

    decided = adjudicate([second, first])

    assert decided.best == 50
    assert [voice.voice for voice in decided.voices if voice.chosen] == ["zz"]


@pytest.mark.parametrize(
    ("genre", "kind", "first_hand"),
    [
        ("news", "wire", True),
        ("editorial", "national_media", False),
        ("opinion", "wire", False),
        ("news", "aggregator", False),
        ("news", "mirror", False),
    ],
)
def test_a_relay_is_told_from_a_report(genre, kind, first_hand):
    assert is_first_hand(genre=genre, publisher_kind=kind) is first_hand


def test_only_the_deciding_words_make_a_number_approximate():
    about = says("a", 50, "approximately")

    assert adjudicate([about]).approximate
    assert not adjudicate([about, says("b", 50)]).approximate


def test_the_other_rules_are_shown_too():
    alternatives = adjudicate([says("a", 7), says("b", 9), says("c", 9)]).alternatives

    assert (alternatives.least, alternatives.most, alternatives.most_frequent) == (7, 9, 9)


def test_voices_follow_same_voice_as_to_its_root():
    assert root_of("police", {"police": "ministry", "ministry": "state"}) == "state"
    assert root_of("paper", {}) == "paper"


def test_sources_that_name_each_other_are_refused():
    with pytest.raises(VoiceCycle, match="a → b → a"):
        root_of("a", {"a": "b", "b": "a"})


def test_an_editor_decides_inside_the_stated_bounds():
    computed = adjudicate([says("a", 11), says("b", 14)])

    decided = overridden(computed, CountOverride(best=12, reason="Seen by both."))

    assert (decided.low, decided.best, decided.high, decided.rule) == (11, 12, 14, "override")
    assert decided.needs_second_reviewer


@pytest.mark.parametrize(
    ("override", "fault"),
    [
        (CountOverride(best=12, reason=" "), "reason: an override needs a written reason"),
        (CountOverride(best=15, reason="r"), "best: 15 lies outside the stated 11 to 14"),
        (CountOverride(best=10, reason="r"), "best: 10 lies outside"),
        (CountOverride(best=12, low=5, reason="r"), "low: 5 lies outside"),
        (CountOverride(best=12, high=20, reason="r"), "high: 20 lies outside"),
        (CountOverride(best=12, low=13, reason="r"), "out of order"),
    ],
)
def test_an_override_outside_the_bounds_is_refused(override, fault):
    computed = adjudicate([says("a", 11), says("b", 14)])

    with pytest.raises(BadOverride, match=fault):
        overridden(computed, override)


def test_an_open_end_leaves_room_above():
    computed = adjudicate([says("a", 11, "at_least")])

    assert overridden(computed, CountOverride(best=90, reason="r")).best == 90


@pytest.mark.parametrize(
    "changed", [{"value": 8}, {"reliability": "A"}, {"voice": "c"}, {"state": "retracted"}]
)
def test_a_changed_input_makes_an_adjudication_stale(changed):
    given = [says("a", 7), says("b", 9)]
    decided = adjudicate(given)

    assert is_current(decided, reversed(given))
    assert not is_current(decided, [replace(given[0], **changed), given[1]])


def test_context_decides_nothing_and_makes_nothing_stale():
    given = [says("a", 7)]

    assert inputs_hash(given) == inputs_hash([*given, says("b", 9, relation="context")])


@st.composite
def statements(draw):
    quantifier = draw(st.sampled_from(Quantifier.values))
    number = None if quantifier == "none_given" else draw(st.integers(1, 12))
    to = number + draw(st.integers(0, 6)) if quantifier == "range" else None
    return says(
        draw(st.sampled_from("abcd")),
        number,
        quantifier,
        to=to,
        article=draw(st.sampled_from(["one", "two", "three"])),
        reliability=draw(st.sampled_from("ABCDEF")),
        first_hand=draw(st.booleans()),
        said_on=draw(st.sampled_from([None, MONDAY, TUESDAY])),
    )


def numbered(given):
    """One rating a voice, as a source has, and an id of its own for every statement."""
    ratings = {one.voice: one.reliability for one in given}
    return [
        replace(one, id=f"claim-{index}", reliability=ratings[one.voice])
        for index, one in enumerate(given)
    ]


MANY = st.lists(statements(), max_size=7).map(numbered)


@settings(max_examples=100, deadline=None)
@given(MANY)
def test_bounds_are_always_in_order(given):
    decided = adjudicate(given)

    stated = [n for n in (decided.low, decided.best, decided.high) if n is not None]
    assert stated == sorted(stated)
    assert decided.high is not None or decided.high_open


@settings(max_examples=100, deadline=None)
@given(MANY.flatmap(lambda given: st.tuples(st.just(given), st.permutations(given))))
def test_the_order_of_claims_does_not_matter(orders):
    given, shuffled = orders

    assert adjudicate(given) == adjudicate(shuffled)


@settings(max_examples=100, deadline=None)
@given(MANY.filter(bool), st.data())
def test_adding_a_syndicated_copy_changes_nothing(given, data):
    original = data.draw(st.sampled_from(given))
    later = data.draw(st.sampled_from([None, MONDAY, date(2025, 1, 1)]))
    copy = replace(original, id="copy", article="paper", copy_of=original.article, said_on=later)

    before, after = adjudicate(given), adjudicate([*given, copy])

    without_copies = tuple(replace(voice, copies=()) for voice in after.voices)
    unchanged = replace(after, voices=without_copies, inputs_hash=before.inputs_hash)
    assert unchanged == before
