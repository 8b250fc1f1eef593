"""Days, neighbouring sentences, and numbers of other things."""

import pytest

from tests.events.rules.extraction.english.reading import read
from tests.events.rules.extraction.statements import brief

DATES = [
    (
        "China returned 16 North Koreans early this week.",
        ["return_to_origin 16 2024-05-06/2024-05-07"],
    ),
    ("China returned 16 North Koreans earlier this month.", ["return_to_origin 16 2024-05"]),
    (
        "China returned 16 North Koreans in the first half of 2022.",
        ["period_total return_to_origin 16 2022-01/2022-06"],
    ),
    (
        "China returned 16 North Koreans over the weekend.",
        ["return_to_origin 16 2024-05-04/2024-05-05"],
    ),
    ("China returned 16 North Koreans two days ago.", ["return_to_origin 16 2024-05-05"]),
    (
        "China returned 16 North Koreans on the 26th of last month.",
        ["return_to_origin 16 2024-04-26"],
    ),
    (
        "China returned 16 North Koreans on 26 and 27 April.",
        ["return_to_origin 16 2024-04-26/2024-04-27"],
    ),
    ("China returned 16 North Koreans on 2024/04/26.", ["return_to_origin 16 2024-04-26"]),
    ("China returned 16 North Koreans last December.", ["return_to_origin 16 2023-12"]),
    ("China returned 16 North Koreans on Friday, April 26.", ["return_to_origin 16 2024-04-26"]),
    ("China returned 16 North Koreans in the winter of 2022-23.", ["return_to_origin 16 2022-24"]),
    (
        "As of April 2024, 2,000 North Koreans were being held in China.",
        ["stock arrest 2000 2024-04"],
    ),
    (
        "Since the beginning of this year 44 North Koreans have been deported.",
        ["period_total return_to_origin 44 2024-01-01/2024-05-07"],
    ),
    (
        "So far this year 44 North Koreans have been deported.",
        ["period_total return_to_origin 44 2024"],
    ),
    ("On Monday last week 44 North Koreans were deported.", ["return_to_origin 44 2024-04-29"]),
    (
        "The 20 refugees who had been arrested on March 2 have now been deported.",
        ["arrest 20 2024-03-02", "return_to_origin 20"],
    ),
    (
        "The ministry said on Monday that 20 refugees had been deported on Friday.",
        ["return_to_origin 20 2024-05-03"],
    ),
]


@pytest.mark.parametrize(("text", "said"), DATES)
def test_the_day_of_the_act_is_read(text, said):
    assert [brief(one) for one in read(text)] == said


ACROSS = [
    (
        "Rights monitors have followed the case since April. According to them 21 defectors were sent back on the 26th.",
        ["return_to_origin 21 2024-04-26"],
    ),
]


@pytest.mark.parametrize(("text", "said"), ACROSS)
def test_sentences_complete_one_another(text, said):
    assert [brief(one) for one in read(text)] == said


TRAPS = [
    "The 41-year-old paid 12 million won to cross the river.",
    "The centre can hold 400 people and opened on Monday.",
    "Lawmakers voted 120 to 30 on Tuesday to condemn the returns.",
    "Twelve buses and three vans were seen at the border on Sunday.",
    "Police arrested four brokers who had smuggled refugees into Laos on Monday.",
    "About 50 activists rallied outside the Chinese embassy on Monday against deportations.",
    "Fifteen countries urged China to stop the deportations on Friday.",
    "The trial of a man accused of helping 40 defectors begins on Monday.",
    "She walked for 20 days and hid in 11 houses.",
    "The film about 5 defectors opened in Seoul on Friday.",
    "South Korea sent 300 tons of rice and 40 aid workers to Sinuiju in 2010.",
    "The United States returned 50 artefacts to Cambodia on Monday.",
    "A total of 86 North Korean athletes arrived in Hangzhou in September.",
    "The university welcomed 20 defectors as students in March.",
    "Two diplomats were expelled from Russia on Monday.",
    "The remains of 55 soldiers were returned by North Korea in July 2018.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_no_statement_yields_nothing(text):
    assert read(text) == []
