"""Numbers and dates as people read them, in the three languages of the site."""

from typing import Any

import pytest
from django.utils.translation import override

from events.rules.status import SENTENCES
from events.views.wording import figure, plain, reason, when


@pytest.mark.parametrize(
    ("low", "best", "high", "high_open", "words"),
    [
        (200, 200, 200, False, "200"),
        (50, 60, 260, True, "60 (50 to 260 or more)"),
        (31, 31, 51, False, "31 (31 to 51)"),
        (500, 500, 600, True, "500 (500 to 600 or more)"),
        (50, 50, None, True, "at least 50"),
        (None, None, 600, False, "up to 600"),
        (None, None, 600, True, "up to 600 or more"),
        (10, None, None, True, "at least 10"),
        (None, None, None, True, "no number"),
        (0, 0, 0, False, "0"),
        (50, 60, None, True, "60 (50 to 60 or more)"),
        (1000, 1000, 1246, False, "1,000 (1,000 to 1,246)"),
    ],
)
def test_a_number_with_its_bounds(
    low: int | None, best: int | None, high: int | None, high_open: bool, words: str
) -> None:
    count = {"low": low, "best": best, "high": high, "high_open": high_open}

    assert str(figure(count)) == words


def test_an_approximate_number_says_so() -> None:
    count = {"low": 200, "best": 200, "high": 200, "high_open": False, "approximate": True}

    assert str(figure(count)) == "about 200"


@pytest.mark.parametrize(
    ("known", "english", "korean"),
    [
        (("2024-04-26", "2024-04-26", "2024-04-26", "day"), "26 April 2024", "2024년 4월 26일"),
        (("2023-10~", "2023-10-01", "2023-10-31", "month"), "about October 2023", "2023년 10월경"),
        (("2006-22", "2006-06-01", "2006-08-31", "season"), "summer 2006", "2006년 여름"),
        (("2021", "2021-01-01", "2021-12-31", "year"), "2021", "2021"),
        (
            ("1999-12-30/2000-01-11", "1999-12-30", "2000-01-11", "interval"),
            "between 30 December 1999 and 11 January 2000",
            "1999년 12월 30일에서 2000년 1월 11일 사이",
        ),
        (
            ("2017-03-11/2017-03-20", "2017-03-11", "2017-03-20", "interval"),
            "between 11 and 20 March 2017",
            "2017년 3월 11일에서 20일 사이",
        ),
        (
            ("2015-10-30/2015-11-02", "2015-10-30", "2015-11-02", "multi_day"),
            "30 October – 2 November 2015",
            "2015년 10월 30일 – 11월 2일",
        ),
        (
            ("../2012-04-04", None, "2012-04-04", "unknown"),
            "on or before 4 April 2012",
            "2012년 4월 4일 또는 그 이전",
        ),
        (("", None, None, "unknown"), "date not known", "날짜 알 수 없음"),
    ],
)
def test_a_date_as_far_as_it_is_known(known: tuple[Any, ...], english: str, korean: str) -> None:
    written = dict(zip(("edtf", "start", "end", "precision"), known, strict=True))

    with override("en"):
        assert when(written) == english
    with override("ko"):
        assert when(written).startswith(korean)


def test_a_text_falls_back_to_english() -> None:
    with override("ko"):
        assert plain({"en": "Jilin", "zh-hans": "吉林省"}) == "Jilin"
    assert plain({}) == ""


@pytest.mark.parametrize("language", ["ko", "zh-hans"])
@pytest.mark.parametrize("sentence", sorted(SENTENCES.values()))
def test_every_reason_of_a_status_is_translated(language: str, sentence: str) -> None:
    with override(language):
        assert reason(sentence) != sentence
