"""Numbers of people and dates in Korean sentences."""

from datetime import date

import pytest

from tests.events.rules.extraction.statements import only, stated


@pytest.mark.parametrize(
    ("words", "quantifier", "low", "high"),
    [
        ("29명", "exact", 29, 29),
        ("스물네 명", "exact", 24, 24),
        ("열다섯 명", "exact", 15, 15),
        ("2천600명", "exact", 2600, 2600),
        ("3만4천여 명", "more_than", 34000, None),
        ("60여 명", "more_than", 60, None),
        ("약 200명", "approximately", 200, 200),
        ("최소 92명", "at_least", 92, None),
        ("500명 이상", "at_least", 500, None),
        ("최대 600명", "up_to", None, 600),
        ("400명 가까이", "up_to", None, 400),
        ("10명 미만", "less_than", None, 9),
        ("50~60명", "range", 50, 60),
        ("두세 명", "range", 2, 3),
        ("수백 명", "vague_word", 100, None),
    ],
)
def test_a_number_of_people_is_read_with_its_bounds(words, quantifier, low, high):
    statement = only(f"지난 9일 탈북민 {words}이 북송됐다.", "ko")

    assert (statement.quantifier, statement.low, statement.high) == (quantifier, low, high)
    assert statement.count_as_written == words


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("탈북 여성 3명과 어린이 2명이 체포됐다.", 5),
        ("여성 3명을 포함한 탈북자 10명이 체포됐다.", 10),
        ("남성 2명과 여성 4명 등 탈북자 6명이 체포됐다.", 6),
        ("탈북자 34명 가운데 6명이 북송됐다.", 6),
        ("북송된 탈북자 34명 가운데 6명만 살아남았다.", 34),
        ("두 가족 8명이 체포됐다.", 8),
        ("탈북민 24명(남성 10명, 여성 14명)이 체포됐다.", 24),
        ("탈북민 일가족 5명이 체포됐다.", 5),
    ],
)
def test_parts_and_sums_give_one_number(sentence, number):
    assert only(sentence, "ko").value == number


def test_each_clause_has_its_own_number():
    found = stated("탈북민 31명이 북송됐고, 나머지 5명은 한국으로 이송됐다.", "ko")

    assert [(one.event_type, one.value) for one in found] == [
        ("return_to_origin", 31),
        ("onward_departure", 5),
    ]


def test_a_person_given_by_name_is_one_and_the_name_is_not_taken_over():
    statement = only("탈북민 가나다(35)씨가 지난 9일 투먼에서 체포됐다.", "ko")

    assert (statement.value, statement.count_as_written) == (1, "")


@pytest.mark.parametrize(
    ("words", "edtf", "precision"),
    [
        ("2023년 10월 9일", "2023-10-09", "day"),
        ("지난달 31일", "2023-10-31", "day"),
        ("지난 9일", "2023-11-09", "day"),
        ("25일", "2023-10-25", "day"),
        ("어제", "2023-11-19", "day"),
        ("지난 금요일", "2023-11-17", "day"),
        ("사흘 전", "2023-11-17", "day"),
        ("지난해 12월 1일", "2022-12-01", "day"),
        ("9~10일", "2023-11-09/2023-11-10", "multi_day"),
        ("8월 29일과 9월 18일", "2023-08-29/2023-09-18", "interval"),
        ("지난주", "2023-11-13/2023-11-19", "week"),
        ("지난해 10월", "2022-10", "month"),
        ("지난 10월 초", "2023-10", "month"),
        ("올 1월", "2023-01", "month"),
        ("지난달 말", "2023-10", "month"),
        ("두 달 전", "2023-09", "month"),
        ("9∼10월", "2023-09/2023-10", "interval"),
        ("지난해 여름", "2022-22", "season"),
        ("올해 상반기", "2023-01/2023-06", "interval"),
        ("올해 3분기", "2023-07/2023-09", "interval"),
        ("2012년", "2012", "year"),
        ("작년", "2022", "year"),
        ("2008∼2012년", "2008/2012", "interval"),
        ("1998년부터 2012년까지", "1998/2012", "interval"),
        ("2009년 이후", "2009-01-01/2023-11-20", "interval"),
        ("올해 8월까지", "2023-01-01/2023-08-31", "interval"),
        ("2012년 정전 이후", "2012-01-01/2023-11-20", "interval"),
        ("24, 25일", "2023-10-24/2023-10-25", "multi_day"),
        ("최근 5년간", "2018-11-20/2023-11-20", "interval"),
    ],
)
def test_a_date_is_resolved_against_the_day_of_publication(words, edtf, precision):
    statement = only(f"{words} 중국에서 탈북민 40명이 북송됐다.", "ko")

    assert (statement.edtf, statement.date_precision) == (edtf, precision)
    assert words.startswith(statement.date_as_written[:3])


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("오는 25일", "2023-11-25"),
        ("오는 25일까지", "2023-11-20/2023-11-25"),
        ("다음 달", "2023-12"),
        ("내년 2월", "2024-02"),
    ],
)
def test_a_plan_looks_forward(words, edtf):
    assert only(f"탈북민 40명이 {words} 북송될 예정이다.", "ko").edtf == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "통일부는 17일 탈북민 40명이 북송됐다고 밝혔다.",
        "탈북민 40명이 북송됐다고 통일부가 17일 밝혔다.",
        "17일 통일부에 따르면 탈북민 40명이 북송됐다.",
        "탈북민 40명이 북송된 것으로 17일 알려졌다.",
        "17일 열린 국정감사에서 한 의원은 탈북민 40명이 북송됐다고 지적했다.",
        "탈북민 40명이 최근 북송됐다.",
        "100일 만에 탈북민 40명이 북송됐다.",
        "탈북민 40명이 9일간 굶다가 북송됐다.",
    ],
)
def test_the_day_of_speaking_and_durations_are_no_dates_of_the_act(sentence):
    assert only(sentence, "ko").edtf == ""


def test_that_day_is_the_last_one_spoken_of():
    found = stated("9일 탈북민 40명이 북송됐다. 이날 중국에서 탈북민 3명이 체포됐다.", "ko")

    assert [one.edtf for one in found] == ["2023-11-09", "2023-11-09"]


def test_without_a_day_of_publication_only_whole_dates_are_resolved():
    assert only("탈북민 40명이 지난달 북송됐다.", "ko", on=None).edtf == ""
    assert only("탈북민 40명이 2023년 10월 북송됐다.", "ko", on=None).date_end == date(2023, 10, 31)


def test_a_pronoun_takes_the_number_of_the_sentence_before():
    found = stated("탈북자 9명이 지난 10일 체포됐다. 이들은 15일 북송됐다.", "ko")

    assert [(one.event_type, one.value, one.edtf) for one in found] == [
        ("arrest", 9, "2023-11-10"),
        ("return_to_origin", 9, "2023-11-15"),
    ]


def test_a_pronoun_without_a_day_repeats_nothing():
    assert len(stated("탈북자 9명이 체포됐다. 이들은 북송될 수 있다.", "ko")) == 1


def test_other_days_of_the_same_act_are_a_statement_without_number():
    text = "탈북민 50명이 9일 북송됐다. 앞서 8월 29일과 9월 18일에도 북송이 있었다."

    assert [(one.value, one.edtf) for one in stated(text, "ko")] == [
        (50, "2023-11-09"),
        (None, "2023-08-29/2023-09-18"),
    ]
