"""Departures, arrivals and other people's returns, as newspapers write them."""

import pytest

from tests.events.rules.extraction.english.reading import read
from tests.events.rules.extraction.statements import brief

ONWARD = [
    (
        "Ten North Koreans left Beijing for Singapore on 3 May en route to South Korea.",
        ["onward_departure 10 2024-05-03"],
    ),
    (
        "China allowed 25 defectors to leave for Seoul via the Philippines in March.",
        ["onward_departure 25 2024-03"],
    ),
    (
        "Thailand has sent 140 North Koreans on to South Korea this year.",
        ["period_total onward_departure 140 2024"],
    ),
]


@pytest.mark.parametrize(("text", "said"), ONWARD)
def test_people_leave_for_another_country(text, said):
    assert [brief(one) for one in read(text)] == said


ARRIVALS = [
    (
        "A total of 196 North Koreans came to the South in 2023, the Unification Ministry said.",
        ["period_total arrival_in_safety 196 2023"],
    ),
    (
        "Forty-three defectors made it to South Korea between January and March.",
        ["period_total arrival_in_safety 43 2024-01/2024-03"],
    ),
    (
        "Nine North Koreans crossed the sea border in a wooden boat on 6 May last year.",
        ["arrival_in_safety 9 2023-05-06"],
    ),
    (
        "The arrival of 13 restaurant workers in Seoul on April 7, 2016 made headlines.",
        ["arrival_in_safety 13 2016-04-07"],
    ),
]


@pytest.mark.parametrize(("text", "said"), ARRIVALS)
def test_people_arrive_in_safety(text, said):
    assert [brief(one) for one in read(text)] == said


OTHERS = [
    (
        "Twenty-one Vietnamese boat people were returned to Vietnam on Wednesday.",
        ["return_to_origin 21 2024-05-01"],
    ),
    (
        "The removal of 24 migrants to Rwanda was blocked by a judge last night.",
        ["pushback 24 2024-05-06 denied"],
    ),
    (
        "A boat with 65 Sri Lankan asylum seekers was turned back to Indonesia on 20 April.",
        ["pushback 65 2024-04-20"],
    ),
    (
        "Immigration officers detained 40 Vietnamese migrants at a factory on Monday.",
        ["arrest 40 2024-05-06"],
    ),
]


@pytest.mark.parametrize(("text", "said"), OTHERS)
def test_people_of_other_countries_are_read_alike(text, said):
    assert [brief(one) for one in read(text, title="Immigration removals")] == said
