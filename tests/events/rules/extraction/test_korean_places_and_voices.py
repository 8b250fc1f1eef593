"""Places and speakers in Korean sentences."""

import pytest

from tests.events.rules.extraction.statements import only, stated


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        (
            "지린성 투먼에서 탈북민 40명이 북한으로 송환됐다.",
            [("지린성", "cn-jl", None), ("투먼", "cn-tumen", "departure"), ("북한", "kp", "arrival")],
        ),
        ("탈북민 40명이 단둥에서 체포됐다.", [("단둥", "cn-dandong", "arrest")]),
        ("탈북민 40명이 중국에 구금돼 있다.", [("중국", "cn", "detention")]),
        (
            "탈북민 40명이 태국을 거쳐 서울에 도착했다.",
            [("태국", "th", "crossing"), ("서울", "kr-seoul", "arrival")],
        ),
        ("중국은 탈북민 40명을 북송했다.", [("중국", "cn", "departure")]),
        ("우크라이나에서 북한군 포로 2명이 북송됐다.", [("우크라이나", None, "departure")]),
    ],
)  # fmt: skip
def test_a_place_has_the_role_its_particle_gives_it(sentence, places):
    found = only(sentence, "ko").places

    assert [(one.as_written, one.code, one.role) for one in found] == places


def test_whose_people_they_are_is_no_place():
    assert only("북한 주민 4명이 한국 정부에 귀순했다.", "ko").places == ()


@pytest.mark.parametrize(
    ("sentence", "speaker", "code"),
    [
        ("통일부에 따르면 탈북민 40명이 북송됐다.", "통일부", "mou"),
        ("통일부는 탈북민 40명이 북송됐다고 밝혔다.", "통일부", "mou"),
        ("통일부는 17일 탈북민 40명이 북송됐다고 밝혔다.", "통일부", "mou"),
        ("대북 소식통은 \"탈북민 40명이 북송됐다\"고 전했다.", "대북 소식통", None),
        ("\"탈북민 40명이 북송됐다\"고 한 인권단체 관계자가 말했다.", "한 인권단체 관계자", None),
        ("탈북민 40명이 북송됐다고 연합뉴스가 17일 보도했다.", "연합뉴스", "yonhap"),
        ("탈북민 40명이 북송됐다.", "", None),
    ],
)  # fmt: skip
def test_the_speaker_is_who_says_it(sentence, speaker, code):
    statement = only(sentence, "ko")

    assert (statement.speaker_as_written, statement.speaker_code) == (speaker, code)


def test_a_title_gives_way_to_the_text_below_it():
    text = "탈북민 40명 북송\n\n(서울=가나통신) 홍 기자 = 지난 9일 탈북민 40명이 북송됐다.다음 문장이다."

    statement = only(text, "ko")

    assert statement.quote == "지난 9일 탈북민 40명이 북송됐다."


def test_a_title_alone_is_read():
    assert [one.value for one in stated("탈북민 9명 라오스서 추방돼 강제북송", "ko")] == [9]


@pytest.mark.parametrize(
    "byline",
    [
        "(서울=가나통신) 홍 기자 = ",
        "【서울=가나】 홍길 기자 = ",
        "[가나신문 홍길 기자] ",
        "작은 제목이 있다 (선양=가나통신) 홍 특파원 = ",
    ],
)
def test_a_byline_is_no_part_of_what_is_said(byline):
    statement = only(f"{byline}지난 9일 탈북민 40명이 북송됐다.", "ko")

    assert (statement.quote, statement.places) == ("지난 9일 탈북민 40명이 북송됐다.", ())
