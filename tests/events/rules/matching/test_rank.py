"""What may be the same event, and why."""

from datetime import date
from typing import Any

import pytest

from events.rules.matching import MOST_PROPOSED, Told, rank, weigh
from events.rules.overlaps import Figure

JILIN = ("world", "cn", "cn-jl")
TUMEN = (*JILIN, "cn-jl-tumen")
HUNCHUN = (*JILIN, "cn-jl-hunchun")
LIAONING = ("world", "cn", "cn-ln")
THAILAND = ("world", "th")
DAY = date(2024, 4, 26)


def exactly(number: int) -> Figure:
    return Figure(low=number, best=number, high=number, high_open=False)


def up_to(number: int) -> Figure:
    return Figure(high=number, high_open=False)


def told(key="other", **columns) -> Told:
    """About 200 people returned by force from Jilin on 26 April 2024."""
    usual: dict[str, Any] = {
        "type": "return_to_origin",
        "volition": "forced",
        "destination": "KP",
        "start": DAY,
        "end": DAY,
        "paths": (JILIN,),
        "figure": exactly(200),
    }
    return Told(id=key, **(usual | columns))


def reasons(one: Told, other: Told) -> dict[str, dict[str, Any]]:
    return {reason.code: dict(reason.given) for reason in weigh(one, other).reasons}


def test_the_sixty_of_tumen_may_be_among_the_two_hundred_of_jilin():
    """The worked case: one source says 200 from Jilin, another up to 60 from two towns in it."""
    two_hundred = told()
    sixty = told(
        "claim",
        start=date(2024, 1, 1),
        end=date(2024, 5, 7),
        paths=(TUMEN, HUNCHUN),
        figure=up_to(60),
        articles=frozenset({"editorial"}),
    )

    (candidate,) = rank(sixty, [two_hundred])

    found = reasons(sixty, two_hundred)
    assert candidate.likelihood in {"likely", "possible"}
    assert {"same_year", "inside", "numbers_differ", "same_type"} <= set(found)
    assert found["inside"] == {"inner": "cn-jl-tumen", "outer": "cn-jl"}
    assert found["numbers_differ"] == {"ours": up_to(60), "theirs": exactly(200)}


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (DAY, DAY, "same_day"),
        (date(2024, 4, 27), date(2024, 4, 27), "next_day"),
        (date(2024, 4, 25), date(2024, 4, 25), "next_day"),
        (date(2024, 4, 24), date(2024, 4, 27), "same_month"),
        (date(2024, 4, 1), date(2024, 4, 30), "same_month"),
        (date(2024, 1, 1), date(2024, 12, 31), "same_year"),
        (date(2023, 12, 1), date(2024, 5, 1), "dates_overlap"),
        (None, date(2024, 5, 7), "dates_overlap"),
        (date(2024, 4, 30), date(2024, 4, 30), "days_apart"),
        (date(2024, 9, 1), None, "days_apart"),
    ],
)
def test_dates_are_compared_as_far_as_they_are_known(start, end, code):
    codes = set(reasons(told("claim", start=start, end=end), told()))

    assert code in codes


def test_an_unknown_date_says_nothing():
    codes = set(reasons(told("claim", start=None, end=None), told()))

    assert not codes & {"same_day", "same_year", "dates_overlap", "days_apart"}


def test_the_closer_the_dates_the_more_they_speak_for_one_event():
    spans = [
        (DAY, DAY),
        (date(2024, 4, 25), date(2024, 4, 27)),
        (date(2024, 4, 1), date(2024, 4, 30)),
        (date(2024, 3, 1), date(2024, 5, 7)),
        (date(2024, 1, 1), date(2024, 12, 31)),
        (None, date(2024, 5, 7)),
        (date(2024, 6, 1), date(2024, 6, 1)),
    ]

    scores = [weigh(told("claim", start=start, end=end), told()).score for start, end in spans]

    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


@pytest.mark.parametrize(
    ("ours", "theirs", "code"),
    [
        ((TUMEN,), (TUMEN,), "same_place"),
        ((JILIN,), (JILIN,), "same_place"),
        ((TUMEN,), (JILIN,), "inside"),
        ((JILIN,), (TUMEN,), "inside"),
        ((TUMEN,), (HUNCHUN,), "same_parent"),
        ((TUMEN,), (LIAONING,), "same_country"),
        ((TUMEN,), (("world", "cn"),), "inside"),
        ((TUMEN,), (THAILAND,), "elsewhere"),
        ((TUMEN,), (("world",),), "place_unknown"),
        ((LIAONING, TUMEN), (TUMEN,), "same_place"),
    ],
)
def test_places_are_compared_in_the_tree(ours, theirs, code):
    assert code in reasons(told("claim", paths=ours), told(paths=theirs))


def test_the_closer_the_places_the_more_they_speak_for_one_event():
    claim = told("claim", paths=(TUMEN,))
    paths = [TUMEN, JILIN, HUNCHUN, ("world", "cn"), LIAONING, ("world",), THAILAND]

    scores = [weigh(claim, told(paths=(path,))).score for path in paths]

    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


@pytest.mark.parametrize(
    ("ours", "theirs", "code"),
    [
        (exactly(200), exactly(200), "same_number"),
        (up_to(60), exactly(200), "numbers_differ"),
        (up_to(600), exactly(200), "numbers_fit"),
        (Figure(low=100, best=100), exactly(200), "numbers_fit"),
        (Figure(low=300, best=300), exactly(200), "numbers_differ"),
    ],
)
def test_numbers_are_compared_as_intervals(ours, theirs, code):
    assert code in reasons(told("claim", figure=ours), told(figure=theirs))


def test_a_number_that_nobody_states_says_nothing():
    codes = set(reasons(told("claim", figure=Figure()), told()))

    assert not codes & {"same_number", "numbers_fit", "numbers_differ"}


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"type": "arrest", "volition": None}, "may_continue"),
        ({"type": "refuge_entry", "volition": None}, "other_type"),
        ({"volition": "stated_voluntary"}, "other_volition"),
        ({"volition": "disputed"}, "volition_unsure"),
        ({"occurrence": "planned"}, "plan_and_act"),
        ({"type": "pushback", "destination": "LA"}, "may_continue"),
        ({"destination": "LA"}, "other_destination"),
    ],
)
def test_acts_are_compared_by_direction_and_will(columns, code):
    assert code in reasons(told("claim"), told(**columns))


def test_a_shared_voice_and_a_shared_article_speak_for_one_event():
    claim = told("claim", voices=frozenset({"radio-x"}), articles=frozenset({"a"}))
    same = told(voices=frozenset({"radio-x", "y"}), articles=frozenset({"a", "b"}))

    found = reasons(claim, same)

    assert found["same_voice"] == {"voices": ["radio-x"]}
    assert "same_article" in found
    assert weigh(claim, same).score > weigh(claim, told()).score


@pytest.mark.parametrize(
    "columns",
    [
        {"paths": (THAILAND,)},
        {"start": date(2023, 10, 9), "end": date(2023, 10, 9)},
        {"type": "refuge_entry", "volition": None, "destination": None},
        {"start": date(2024, 1, 1), "end": date(2024, 12, 31), "paths": (LIAONING,)},
    ],
)
def test_what_has_little_in_common_is_not_proposed(columns):
    assert rank(told("claim", figure=Figure()), [told(**columns)]) == ()


def test_the_likeliest_comes_first_and_never_more_than_ten():
    many = [told(f"e{number:02}", paths=(JILIN,)) for number in range(30)]
    closest = told("z", paths=(TUMEN,))

    ranked = rank(told("claim", paths=(TUMEN,)), [*many, closest])

    assert len(ranked) == MOST_PROPOSED
    assert ranked[0].id == "z"
    assert [one.id for one in ranked[1:]] == [f"e{number:02}" for number in range(9)]


def test_an_event_is_not_proposed_to_itself():
    assert rank(told("same"), [told("same")]) == ()


def test_the_order_in_which_they_are_given_does_not_matter():
    others = [told("a"), told("b", paths=(TUMEN,)), told("c", start=date(2024, 4, 25))]

    assert rank(told("claim"), others) == rank(told("claim"), others[::-1])
