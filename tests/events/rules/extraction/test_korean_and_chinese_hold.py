"""What holds for every text that is read in Korean or Chinese."""

import random
from datetime import date

import pytest

from events.rules.dates import precision_fits
from events.rules.extraction import ArticleText, read_passage
from events.rules.numbers import shape_errors
from tests.events.rules.extraction.gazetteer import GAZETTEER
from tests.events.rules.extraction.statements import stated

PIECES = {
    "ko": (
        '탈북민 |40명이 |지난달 31일 |북송됐다|체포된 |중국에서 |한국으로 |송환될 예정|이라고 |밝혔다.|"|('
        "|)|9∼10월 |최대 |수백 명 |씨가 |2천|년 |13월 32일 |0명 |\x00|\n|입국해 |들어가려다 |가운데 "
        "|99999999999명|\U0001f600|와 |…"
    ),
    "zh": (
        "脱北者|40名|上月31日|被遣返|逮捕了|中国|在|韩国|计划|，|。|表示|「|」|10万至30万|数百名|昨天|闯入"
        "|领事馆|○○|一二三四年|13月32日|\x00|\n|的|和|移交给|朝鲜|自|以来|２０２３年|99999999999人|\U0001f600"
    ),
}


@pytest.mark.parametrize("language", ["ko", "zh"])
@pytest.mark.parametrize("seed", range(150))
def test_no_text_breaks_the_reading_and_every_suggestion_is_sound(language, seed):
    chance = random.Random(seed)
    text = "".join(chance.choices(PIECES[language].split("|"), k=chance.randint(1, 60)))

    for one in stated(text, language):
        assert one.quote == text[one.start : one.end] != ""
        assert all(0 <= mark.start < mark.end <= len(text) for mark in one.marks)
        assert precision_fits(one.edtf, one.date_precision)
        numbers = {"low": one.low, "value": one.value, "high": one.high}
        assert not shape_errors(one.quantifier, unit=one.unit, high_open=one.high_open, **numbers)
        assert one.date_start is None or one.date_end is None or one.date_start <= one.date_end


@pytest.mark.parametrize("language", ["ko", "zh"])
@pytest.mark.parametrize("seed", range(40))
def test_any_selection_is_kept_as_it_was_selected(language, seed):
    chance = random.Random(seed)
    text = "".join(chance.choices(PIECES[language].split("|"), k=30))
    start, end = sorted(chance.sample(range(len(text)), 2))
    article = ArticleText(text=text, language=language, published_on=date(2023, 11, 20))

    one = read_passage(article, start, end, GAZETTEER)

    assert (one.start, one.end, one.quote) == (start, end, text[start:end])
    assert all(start <= mark.start <= mark.end <= end for mark in one.marks)


def test_marks_stand_where_the_words_do():
    text = "지난 9일 투먼에서 탈북민 40명이 북송됐다고 통일부가 밝혔다."
    (one,) = stated(text, "ko")

    assert {(mark.kind, text[mark.start : mark.end]) for mark in one.marks} == {
        ("date", "지난 9일"),
        ("place", "투먼"),
        ("count", "40명"),
        ("act", "북송됐"),
        ("speaker", "통일부"),
    }


def test_a_selection_is_filled_in_as_far_as_its_words_go():
    text = "이 소식은 알려지지 않았다. 지난 9일 투먼의 탈북민 40명에 관한 이야기다."
    article = ArticleText(text=text, language="ko", published_on=date(2023, 11, 20))

    one = read_passage(article, text.index("지난"), len(text), GAZETTEER)

    assert (one.event_type, one.value, one.edtf) == (None, 40, "2023-11-09")
    assert [place.code for place in one.places] == ["cn-tumen"]
