"""When it happened, as Korean news writes it, and numbers that are nobody the record is about."""

import pytest

from tests.events.rules.extraction.statements import brief, stated


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("지난 17일(금) 탈북민 11명이 북송됐다.", ["return_to_origin 11 2023-11-17"]),
        ("금요일인 17일 탈북민 11명이 북송됐다.", ["return_to_origin 11 2023-11-17"]),
        ("작년 말 탈북민 11명이 북송됐다.", ["return_to_origin 11 2022"]),
        ("지난해 12월 초 탈북민 11명이 북송됐다.", ["return_to_origin 11 2022-12"]),
        ("하반기 탈북민 11명이 북송됐다.", ["period_total return_to_origin 11 2023-07/2023-12"]),
        ("추석 직전 탈북민 11명이 북송됐다.", ["return_to_origin 11"]),
        ("지난주 금요일 탈북민 11명이 북송됐다.", ["return_to_origin 11 2023-11-17"]),
        ("열흘 전 탈북민 11명이 북송됐다.", ["return_to_origin 11 2023-11-10"]),
        (
            "8월 29일부터 9월 3일까지 탈북민 80명이 북송됐다.",
            ["return_to_origin 80 2023-08-29/2023-09-03"],
        ),
        ("지난 14∼16일 탈북민 80명이 북송됐다.", ["return_to_origin 80 2023-11-14/2023-11-16"]),
        (
            "지난 석 달 동안 탈북민 80명이 북송됐다.",
            ["period_total return_to_origin 80 2023-08-20/2023-11-20"],
        ),
        (
            "탈북민 80명이 18∼19일 이틀에 걸쳐 북송됐다.",
            ["return_to_origin 80 2023-11-18/2023-11-19"],
        ),
        ("탈북민 11명이 북송된 것은 지난 3월이다.", ["return_to_origin 11 2023-03"]),
        (
            "통일부 당국자는 20일 기자들과 만나 탈북민 11명이 북송됐다고 말했다.",
            ["return_to_origin 11"],
        ),
        (
            "지난 2일 열린 토론회에서 탈북민 11명이 북송됐다는 증언이 나왔다.",
            ["return_to_origin 11"],
        ),
    ],
)
def test_the_day_is_resolved(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("유럽에 도착한 시리아 난민 1천200명이 송환됐다.", ["pushback 1200"]),
        ("미국은 지난달 중남미 이민자 1만 명을 추방했다.", ["pushback 10000 2023-10"]),
    ],
)
def test_foreigners_outside_the_record_are_not_sent_to_its_country(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "탈북 브로커 3명이 구속됐다.",
        "35세 탈북 여성이 브로커에게 500만 원을 주고 두만강 200m를 건넜다.",
        "탈북민 정착지원금 예산이 30억 원에서 45억 원으로 늘었다.",
        "수용 인원 300명 규모의 하나원 분원이 문을 연다.",
        "탈북민 500명을 대상으로 한 설문에서 58명이 실업 상태라고 답했다.",
        "집회 참가자 200명은 탈북자 강제 북송 중단을 요구했다.",
        "국회의원 32명이 강제북송 규탄 결의안을 발의했다.",
        "경찰 40명이 탈북자 수색에 투입됐다.",
        "탈북민 김모(41) 씨는 15년형을 선고받고 3년 2개월을 복역했다.",
        "북한에 억류된 한국인 선교사 6명의 송환을 촉구했다.",
        "탈북민 단체가 전단 20만 장을 북으로 보냈다.",
        "탈북자 1인당 정착금은 800만 원이다.",
        "탈북민 10명 중 7명은 가족을 북에 두고 왔다.",
        "영사관 직원 3명이 출국했다.",
        "탈북민의 강제 북송은 국제법 위반이다.",
    ],
)
def test_a_number_of_something_else_is_no_statement(sentence):
    assert stated(sentence, "ko") == []
