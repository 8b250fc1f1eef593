"""Dates are resolved against the day of publication, Tuesday, 7 May 2024."""

from datetime import date

import pytest

from events.rules.extraction.english.times import Told, dates
from tests.events.rules.extraction.english.reading import DAY, only


@pytest.mark.parametrize(
    ("words", "edtf", "precision", "basis"),
    [
        ("on April 26", "2024-04-26", "day", "resolved"),
        ("on 17 November", "2023-11-17", "day", "resolved"),
        ("on 9 October 2023", "2023-10-09", "day", "stated"),
        ("on Oct. 9, 2023", "2023-10-09", "day", "stated"),
        ("on Monday", "2024-05-06", "day", "resolved"),
        ("on Tuesday", "2024-05-07", "day", "resolved"),
        ("last Tuesday", "2024-04-30", "day", "resolved"),
        ("yesterday", "2024-05-06", "day", "resolved"),
        ("last week", "2024-04-29/2024-05-05", "week", "resolved"),
        ("last month", "2024-04", "month", "resolved"),
        ("in late February", "2024-02", "month", "resolved"),
        ("in October 2023", "2023-10", "month", "stated"),
        ("three months ago", "2024-02", "month", "resolved"),
        ("last summer", "2023-22", "season", "resolved"),
        ("in the spring of 2019", "2019-21", "season", "stated"),
        ("in the first quarter of 2003", "2003-01/2003-03", "interval", "stated"),
        ("in 2019", "2019", "year", "stated"),
        ("last year", "2023", "year", "resolved"),
        ("since 2020", "2020-01-01/2024-05-07", "interval", "resolved"),
        ("over the past two weeks", "2024-04-23/2024-05-07", "interval", "resolved"),
        ("between 1995 and 2005", "1995/2005", "interval", "stated"),
        ("from 1 August 2017 to 31 August 2017", "2017-08-01/2017-08-31", "interval", "stated"),
        ("on 23-28 November 2019", "2019-11-23/2019-11-28", "multi_day", "stated"),
        ("shortly after the Asian Games", "2023-10~", "month", "inferred"),
    ],
)
def test_a_date_is_resolved(words, edtf, precision, basis):
    (found,) = dates(f"They were deported {words}.", Told(published=DAY))

    assert (found.edtf, found.precision, found.basis) == (edtf, precision, basis)


@pytest.mark.parametrize(
    "words", ["about 2,000 people", "aged 24", "at 8.34am", "30 February 2020"]
)
def test_what_is_no_date_is_not_read_as_one(words):
    assert [one.edtf for one in dates(words, Told(published=DAY))] in ([], ["2020-02"], ["2020"])


def test_without_a_day_of_publication_nothing_is_resolved():
    assert dates("on Monday, on April 26, last month", Told(published=None)) == []


def test_the_day_of_speaking_is_not_the_day_of_the_act():
    found = only("The ministry said on Friday that China deported 12 North Koreans.")

    assert found.edtf == ""


def test_what_is_planned_lies_ahead():
    found = only("China will deport 12 North Koreans on Thursday.")

    assert found.date_start == date(2024, 5, 9)
