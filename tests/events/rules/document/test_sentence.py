from datetime import date

import pytest

from events.rules.document.sentence import Telling, sentences
from events.rules.document.sentence.particles import with_particle
from events.rules.publication import Number

JILIN = {"en": "Jilin, China", "ko": "중국 지린성", "zh-hans": "中国吉林省"}
KOREA = {"en": "North Korea", "ko": "북한", "zh-hans": "朝鲜"}
SEOUL = {"en": "South Korea", "ko": "대한민국", "zh-hans": "韩国"}
BEIJING = {"en": "Beijing, China", "ko": "중국 베이징시", "zh-hans": "中国北京市"}
CHINA = {"en": "China", "ko": "중국", "zh-hans": "中国"}
MINISTRY = {"en": "Ministry of Foreign Affairs", "ko": "외무성", "zh-hans": "外交部"}
DAY = {
    "edtf": "2024-04-26",
    "date_start": date(2024, 4, 26),
    "date_end": date(2024, 4, 26),
    "date_precision": "day",
}


def told(**values):
    defaults = {
        "type": "return_to_origin",
        "volition": "forced",
        "status": "reported",
        "place": JILIN,
        "destination": KOREA,
        **DAY,
    }
    return sentences(Telling(**{**defaults, **values}))


def number(low, best, high, *, high_open=False, approximate=False, agreement="single"):
    return Number(
        low=low,
        best=best,
        high=high,
        high_open=high_open,
        approximate=approximate,
        agreement=agreement,
    )


@pytest.mark.parametrize(
    ("values", "english", "korean", "chinese"),
    [
        (
            {"number": number(200, 200, 200, approximate=True)},
            "About 200 people were forcibly returned to North Korea from Jilin, China,"
            " on 26 April 2024, according to one source.",
            "한 출처에 따르면 2024년 4월 26일 중국 지린성에서 약 200명이 북한으로 강제 송환되었다.",
            "据一个来源，2024年4月26日，约200人从中国吉林省被强制遣返朝鲜。",
        ),
        (
            {
                "number": number(
                    50, 60, 260, high_open=True, approximate=True, agreement="compatible"
                ),
                "voices": 2,
            },
            "About 60 people were forcibly returned to North Korea from Jilin, China,"
            " on 26 April 2024, according to reports; sources say 50 to 260 or more.",
            "보도에 따르면 2024년 4월 26일 중국 지린성에서 약 60명이 북한으로 강제 송환되었다."
            " 출처들은 50명에서 260명 이상까지 전한다.",
            "据报道，2024年4月26日，约60人从中国吉林省被强制遣返朝鲜；各来源称50至260人以上。",
        ),
        (
            {"number": number(None, None, 600)},
            "Up to 600 people were forcibly returned to North Korea from Jilin, China,"
            " on 26 April 2024, according to one source.",
            "한 출처에 따르면 2024년 4월 26일 중국 지린성에서 최대 600명이 북한으로"
            " 강제 송환되었다.",
            "据一个来源，2024年4月26日，最多600人从中国吉林省被强制遣返朝鲜。",
        ),
        (
            {"number": number(None, None, None, high_open=True, agreement="none")},
            "People were forcibly returned to North Korea from Jilin, China, on 26 April 2024,"
            " according to one source; no source gives a number.",
            "한 출처에 따르면 2024년 4월 26일 중국 지린성에서 사람들이 북한으로 강제 송환되었다."
            " 인원수를 밝힌 출처는 없다.",
            "据一个来源，2024年4月26日，有人从中国吉林省被强制遣返朝鲜；没有来源给出人数。",
        ),
        (
            {
                "number": number(7, 7, 7),
                "status": "confirmed",
                "confirmed_by": (MINISTRY,),
                "denials": (("volition", MINISTRY),),
            },
            "Seven people were forcibly returned to North Korea from Jilin, China,"
            " on 26 April 2024, as confirmed by the Ministry of Foreign Affairs."
            " The Ministry of Foreign Affairs denies that it was against their will.",
            "2024년 4월 26일 중국 지린성에서 7명이 북한으로 강제 송환되었다. 외무성이 확인하였다."
            " 외무성은 본인 의사에 반했다는 것을 부인한다.",
            "2024年4月26日，7人从中国吉林省被强制遣返朝鲜；外交部已予证实。外交部否认违背本人意愿。",
        ),
        (
            {
                "type": "pushback",
                "destination": CHINA,
                "number": number(9, 9, None, high_open=True),
                "status": "alleged",
            },
            "At least nine people were pushed back to China from Jilin, China,"
            " on 26 April 2024, according to an unconfirmed allegation.",
            "확인되지 않은 주장에 따르면 2024년 4월 26일 중국 지린성에서 최소 9명이 중국으로"
            " 강제 추방되었다.",
            "据未经证实的说法，2024年4月26日，至少9人从中国吉林省被强制遣送中国。",
        ),
        (
            {
                "type": "arrest",
                "volition": None,
                "destination": {},
                "number": number(5, 5, 5),
                "status": "disputed",
            },
            "Five people were arrested in Jilin, China, on 26 April 2024;"
            " whether it happened is disputed.",
            "2024년 4월 26일 중국 지린성에서 5명이 체포되었다. 실제로 있었는지는 다툼이 있다.",
            "2024年4月26日，5人在中国吉林省被逮捕；此事是否发生存在争议。",
        ),
        (
            {
                "type": "onward_departure",
                "volition": None,
                "destination": SEOUL,
                "place": BEIJING,
                "number": number(4, 4, 4),
            },
            "Four people left Beijing, China, for South Korea on 26 April 2024,"
            " according to one source.",
            "한 출처에 따르면 2024년 4월 26일 4명이 대한민국으로 가기 위해 중국 베이징시를 떠났다.",
            "据一个来源，2024年4月26日，4人离开中国北京市前往韩国。",
        ),
        (
            {
                "type": "arrival_in_safety",
                "volition": None,
                "place": SEOUL,
                "number": number(25, 25, 25),
                "status": "corroborated",
            },
            "25 people arrived in South Korea on 26 April 2024, according to independent sources.",
            "서로 독립된 출처들에 따르면 2024년 4월 26일 대한민국에 25명이 도착하였다.",
            "据相互独立的来源，2024年4月26日，25人抵达韩国。",
        ),
    ],
)
def test_an_event_is_told_in_three_languages(values, english, korean, chinese):
    sentence = told(**values)

    assert sentence == {"en": english, "ko": korean, "zh-hans": chinese}


@pytest.mark.parametrize(
    ("precision", "edtf", "start", "end", "english", "korean", "chinese"),
    [
        (
            "month",
            "2024-04",
            (2024, 4, 1),
            (2024, 4, 30),
            "in April 2024",
            "2024년 4월에",
            "2024年4月",
        ),
        (
            "month",
            "2023-10~",
            (2023, 10, 1),
            (2023, 10, 31),
            "around October 2023",
            "2023년 10월경에",
            "2023年10月前后",
        ),
        (
            "interval",
            "2000-01-09/2000-01-11",
            (2000, 1, 9),
            (2000, 1, 11),
            "between 9 and 11 January 2000",
            "2000년 1월 9일에서 11일 사이에",
            "2000年1月9日至11日之间",
        ),
        (
            "interval",
            "1999-12-30/2000-01-11",
            (1999, 12, 30),
            (2000, 1, 11),
            "between 30 December 1999 and 11 January 2000",
            "1999년 12월 30일에서 2000년 1월 11일 사이에",
            "1999年12月30日至2000年1月11日之间",
        ),
        (
            "multi_day",
            "2004-07-27/2004-07-28",
            (2004, 7, 27),
            (2004, 7, 28),
            "from 27 to 28 July 2004",
            "2004년 7월 27일부터 28일까지",
            "2004年7月27日至28日",
        ),
        (
            "season",
            "2006-22",
            (2006, 6, 1),
            (2006, 8, 31),
            "in summer 2006",
            "2006년 여름에",
            "2006年夏季",
        ),
        (
            "season",
            "2006-24",
            (2006, 12, 1),
            (2007, 2, 28),
            "in winter 2006/07",
            "2006년 겨울에",
            "2006年冬季",
        ),
        ("year", "2024", (2024, 1, 1), (2024, 12, 31), "in 2024", "2024년에", "2024年"),
        (
            "interval",
            "../2012-04-04",
            None,
            (2012, 4, 4),
            "on or before 4 April 2012",
            "2012년 4월 4일 또는 그 이전에",
            "2012年4月4日或之前",
        ),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(
    precision, edtf, start, end, english, korean, chinese
):
    sentence = told(
        edtf=edtf,
        date_start=date(*start) if start else None,
        date_end=date(*end),
        date_precision=precision,
    )

    assert f" {english}, according" in sentence["en"]
    assert f"따르면 {korean} " in sentence["ko"]
    assert f"，{chinese}，" in sentence["zh-hans"]


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("외무성", "은", "외무성은"),
        ("정부", "은", "정부는"),
        ("베이징시", "을", "베이징시를"),
        ("중국", "이", "중국이"),
        ("2", "이", "2가"),
        ("3", "이", "3이"),
        ("UNHCR", "은", "UNHCR은(는)"),
    ],
)
def test_a_particle_follows_the_last_sound(word, particle, expected):
    assert with_particle(word, particle) == expected
