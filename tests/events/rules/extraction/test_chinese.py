"""Statements in Chinese, simplified and traditional."""

import pytest

from tests.events.rules.extraction.statements import only, stated


@pytest.mark.parametrize(
    ("sentence", "event_type", "value"),
    [
        ("中国遣返了40名脱北者。", "return_to_origin", 40),
        ("中國遣返了40名脫北者。", "return_to_origin", 40),
        ("七名脱北者被押送回朝鲜。", "return_to_origin", 7),
        ("两百名脱北者遭强制遣送。", "return_to_origin", 200),
        ("12名脱北者被送往韩国。", "onward_departure", 12),
        ("老挝将9名脱北者驱逐到中国。", "pushback", 9),
        ("公安逮捕了五名朝鲜妇女。", "arrest", 5),
        ("五名朝鮮婦女被抓。", "arrest", 5),
        ("25名脱北者闯入西班牙驻华大使馆。", "refuge_entry", 25),
        ("25名脫北者進入領事館尋求庇護。", "refuge_entry", 25),
        ("领事馆拒绝四人寻求庇护。", "refuge_denied", 4),
        ("236名脱北者去年抵达韩国。", "arrival_in_safety", 236),
        ("两名脱北者离境前往韩国。", "onward_departure", 2),
    ],
)
def test_the_direction_is_coded(sentence, event_type, value):
    statement = only(sentence, "zh")

    assert (statement.event_type, statement.value) == (event_type, value)


@pytest.mark.parametrize(
    ("words", "quantifier", "low", "high"),
    [
        ("约200名", "approximately", 200, 200),
        ("60余名", "more_than", 60, None),
        ("兩百多名", "more_than", 200, None),
        ("至少41名", "at_least", 41, None),
        ("上千名", "vague_word", 1000, None),
        ("数百名", "vague_word", 100, None),
        ("50至60名", "range", 50, 60),
        ("10万至30万名", "range", 100_000, 300_000),
    ],
)
def test_a_number_of_people_is_read_with_its_bounds(words, quantifier, low, high):
    statement = only(f"{words}脱北者被遣返。", "zh")

    assert (statement.quantifier, statement.low, statement.high) == (quantifier, low, high)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2023年10月9日", "2023-10-09"),
        ("10月9日晚", "2023-10-09"),
        ("上月9日", "2023-10-09"),
        ("昨天", "2023-11-19"),
        ("上周五", "2023-11-17"),
        ("星期五", "2023-11-17"),
        ("去年十月", "2022-10"),
        ("今年上半年", "2023-01/2023-06"),
        ("二〇一二年", "2012"),
        ("7月27日和28日", "2023-07-27/2023-07-28"),
        ("自2004年", "2004-01-01/2023-11-20"),
        ("过去三年", "2020-11-20/2023-11-20"),
    ],
)
def test_a_date_is_resolved_against_the_day_of_publication(words, edtf):
    assert only(f"{words}40名脱北者被遣返。", "zh").edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("40名脱北者被遣返。", "asserted"),
        ("据报40名脱北者被遣返。", "reported"),
        ("中国计划遣返40名脱北者。", "planned"),
        ("40名脱北者将被遣返。", "planned"),
        ("40名脱北者面临被遣返的危险。", "planned"),
        ("中国外交部否认遣返40名脱北者。", "denied"),
    ],
)
def test_modality_is_what_the_words_around_the_act_say(sentence, modality):
    assert only(sentence, "zh").modality == modality


def test_places_have_roles_and_speakers_a_name():
    statement = only("人权观察说，9日40名脱北者在图们被移交给朝鲜。", "zh")

    assert statement.speaker_as_written == "人权观察"
    assert [(one.code, one.role) for one in statement.places] == [
        ("cn-tumen", "departure"),
        ("kp", "arrival"),
    ]


def test_those_held_are_a_stock():
    assert only("目前有2600名脱北者被关押在中国。", "zh").measure == "stock"


@pytest.mark.parametrize(
    "sentence",
    [
        "一名39岁男子因盗窃被罚款5000元。",
        "他走了1200公里，花了3个月，付了7000人民币。",
        "该收容所可容纳500人。",
        "300多名市民参加反对遣返的集会。",
        "中国政府遣返脱北者的政策违反难民公约。",
        "北韓多次進行核爆。",
        "",
    ],
)
def test_where_nothing_happened_to_people_nothing_is_suggested(sentence):
    assert stated(sentence, "zh") == []


def test_a_vague_number_is_a_statement_where_it_says_from_where():
    assert only("不少朝鲜人从图们被送回。", "zh").quantifier == "none_given"
    assert stated("不少朝鲜人被送回。", "zh") == []


def test_a_pronoun_takes_the_number_of_the_sentence_before():
    found = stated("九名脱北者10日被捕。他们15日被遣返。", "zh")

    assert [(one.event_type, one.value) for one in found] == [
        ("arrest", 9),
        ("return_to_origin", 9),
    ]
