"""Numbers of people, and nothing else that is counted."""

import pytest

from tests.events.rules.extraction.english.reading import only, read


@pytest.mark.parametrize(
    ("people", "quantifier", "numbers", "words"),
    [
        ("12 North Koreans", "exact", (12, 12, 12), "12"),
        ("Twenty-nine people", "exact", (29, 29, 29), "Twenty-nine"),
        ("around 200 refugees", "approximately", (200, 200, 200), "around 200"),
        ("at least 29 defectors", "at_least", (29, 29, None), "at least 29"),
        ("more than 1,500 defectors", "more_than", (1500, 1500, None), "more than 1,500"),
        ("up to 60 North Koreans", "up_to", (None, None, 60), "up to 60"),
        ("50 to 60 people", "range", (50, 50, 60), "50 to 60"),
        ("dozens of refugees", "vague_word", (12, 12, None), "dozens"),
        ("13 women and two men", "exact", (15, 15, 15), "13 women and two men"),
        ("eight North Koreans, two men and six women,", "exact", (8, 8, 8), "eight"),
        ("a family of five", "exact", (5, 5, 5), "five"),
        ("27 of the 31 people", "exact", (27, 27, 27), "27"),
        (
            "a 24-year-old North Korean woman",
            "exact",
            (1, 1, 1),
            "a 24-year-old North Korean woman",
        ),
    ],
)
def test_people_are_counted(people, quantifier, numbers, words):
    found = only(f"On Monday {people} were deported to North Korea.")

    assert found.quantifier == quantifier
    assert (found.low, found.value, found.high) == numbers
    assert found.count_as_written == words


def test_those_who_were_counted_before_are_meant_by_they():
    found = read(
        "Police arrested seven North Koreans. They were deported to North Korea on Monday."
    )

    assert [one.value for one in found] == [7, 7]


def test_who_is_part_of_a_family_is_counted_without_it():
    found = only("Two North Koreans, who are part of a family of five, have been deported.")

    assert found.value == 2


def test_the_name_of_a_person_is_not_kept_as_the_words_of_a_number():
    found = only("Hong Gil Dong, a citizen, was deported by Russia to North Korea in May 2023.")

    assert found.value == 1
    assert "Hong" not in found.count_as_written


def test_of_a_list_each_item_is_a_statement_with_its_own_words():
    found = read(
        "Rights groups list deportations: 80 people on 29 August 2023, 40 on 18 September."
    )

    assert [(one.value, str(one.date_start)) for one in found] == [
        (80, "2023-08-29"),
        (40, "2023-09-18"),
    ]
