"""What Korean articles of several sentences state, each thing once."""

import pytest

from tests.events.rules.extraction.statements import brief, stated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "탈북 여성들이 중국을 거쳐 최근 라오스에 도착했습니다. 모두 5명인데 이 중 한 명은 아프다.",
            ["onward_departure 5"],
        ),
        (
            "탈북자들이 지난 9일 북송됐다. 총 70여 명으로 알려졌다.",
            ["return_to_origin 70+ 2023-11-09"],
        ),
        ("탈북자들이 지난 9일 북송됐다. 이들은 12명이다.", ["return_to_origin 12 2023-11-09"]),
        ("탈북자들이 지난 9일 북송됐다. 브로커는 12명이다.", ["return_to_origin 2023-11-09"]),
        (
            "군은 지난 3일 북한 주민 1명이 귀순했다고 밝혔다. 19일에도 북한군 1명이 귀순했다.",
            ["arrival_in_safety 1 2023-11-03", "arrival_in_safety 1 2023-11-19"],
        ),
        (
            "체포된 탈북자 40명 가운데 31명이 북송됐다.",
            ["return_to_origin 31", "arrest 40"],
        ),
        (
            "지난달 한국에 들어온 탈북민 20명 중 유일하게 그만 북송을 원했다.",
            ["arrival_in_safety 20 2023-10"],
        ),
        ("북송됐던 한경호, 이명순씨가 증언했다.", ["return_to_origin 2"]),
        ("탈북 모녀가 8일 태국에서 체포됐다.", ["arrest 2 2023-11-08"]),
    ],
)
def test_each_thing_is_told_once_with_its_number(text, told):
    assert [brief(one) for one in stated(text, "ko")] == told


def test_of_two_tellings_the_one_with_a_speaker_is_kept():
    text = "탈북민 64명이 억류돼 있다. 인권단체는 12일 라오스에 탈북민 64명이 억류돼 있다고 밝혔다."

    (statement,) = stated(text, "ko")

    assert statement.speaker_as_written == "인권단체"


def test_neither_names_nor_kinship_become_the_words_of_a_number():
    texts = ("북송됐던 한경호, 이명순씨가 증언했다.", "탈북 모녀가 8일 태국에서 체포됐다.")

    assert [one.count_as_written for text in texts for one in stated(text, "ko")] == ["", ""]
