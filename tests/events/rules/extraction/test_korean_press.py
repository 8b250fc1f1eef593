"""What Korean news tells in one sentence: returns, arrests, refuge, departures and arrivals."""

import pytest

from tests.events.rules.extraction.statements import brief, stated


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "중국 당국이 지난 16일 지린성에 수감 중이던 탈북민 70여 명을 북한으로 추방했다.",
            ["return_to_origin 70+ 2023-11-16"],
        ),
        (
            "탈북 여성 다섯 명이 이달 초 투먼을 통해 강제로 북한에 넘겨졌다.",
            ["return_to_origin 5 2023-11"],
        ),
        (
            "북한인권단체는 지난달 말 단둥에서 탈북자 180명가량이 북송됐다고 20일 전했다.",
            ["return_to_origin 180 2023-10"],
        ),
        (
            '대북 소식통은 "17일 새벽 버스 네 대에 나눠 탄 탈북민 120명이 신의주로 끌려갔다"고 말했다.',
            ["return_to_origin 120 2023-11-17"],
        ),
        (
            "올해 들어 중국에서 북한으로 송환된 탈북민은 최소 400명에 이르는 것으로 집계됐다.",
            ["period_total return_to_origin 400+ 2023-01-01/2023-11-20"],
        ),
        (
            "최근 3년간 강제 북송된 탈북민이 1천 명을 넘는 것으로 파악됐다.",
            ["period_total return_to_origin 1000+ 2020-11-20/2023-11-20"],
        ),
        (
            "러시아 경찰이 벌목장을 이탈한 북한 노동자 3명을 체포해 북한으로 돌려보냈다.",
            ["return_to_origin 3"],
        ),
        ("베트남 정부가 국경을 넘은 탈북민 10명을 중국으로 되돌려 보냈다.", ["pushback 10"]),
        (
            "라오스에서 붙잡힌 탈북 청소년 9명이 28일 중국을 거쳐 북송됐다.",
            ["return_to_origin 9 2023-10-28"],
        ),
        (
            "정부는 표류해 온 북한 어민 4명을 18일 판문점을 통해 북측에 인계했다.",
            ["return_to_origin 4 2023-11-18"],
        ),
        (
            "동해에서 구조된 북한 선원 2명이 본인 희망에 따라 판문점으로 송환됐다.",
            ["return_to_origin 2"],
        ),
        ("탈북민 1명이 지난 1일 군사분계선을 넘어 월북했다.", ["return_to_origin 1 2023-11-01"]),
        (
            "지난 5년간 재입북한 탈북민은 모두 12명이다.",
            ["period_total return_to_origin 12 2018-11-20/2023-11-20"],
        ),
        (
            "중국 공안이 탈북민 50~60명을 난핑 세관으로 호송해 북측에 넘겼다.",
            ["return_to_origin 50–60"],
        ),
        ("탈북자 20여명 강제북송", ["return_to_origin 20+"]),
        ("중국이 탈북자 30명에 대한 강제 북송을 단행했다.", ["return_to_origin 30"]),
        ("탈북민 강제북송…200명 추가 송환", ["return_to_origin 200"]),
        (
            "이 단체는 10월 이후 북송된 사람이 거의 600명이라고 주장했다.",
            ["period_total return_to_origin –600 2023-10-01/2023-11-20"],
        ),
        (
            "수백 명의 탈북민이 지난달 9일 한꺼번에 북한으로 보내졌다.",
            ["return_to_origin 100+ 2023-10-09"],
        ),
        ("지난달 9일에는 중국 내 탈북민들이 무더기로 북송됐다.", ["return_to_origin 2023-10-09"]),
    ],
)
def test_a_return_is_told(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "중국이 다음 달 탈북민 90명을 추가로 북송할 계획인 것으로 전해졌다.",
            ["return_to_origin 90 2023-12 planned"],
        ),
        ("탈북민 2천600여 명이 북송 위기에 처해 있다.", ["return_to_origin 2600+ planned"]),
        (
            "탈북민 7명이 이르면 이번 주 북송될 가능성이 크다고 인권단체가 밝혔다.",
            ["return_to_origin 7 2023-11-20/2023-11-26 planned"],
        ),
        (
            "베이징 주재 한국총영사관에 체류 중인 국군포로 가족 4명이 곧 한국으로 보내질 예정이다.",
            ["onward_departure 4 planned"],
        ),
        (
            "중국 외교부는 탈북민 600명을 북송했다는 보도를 부인했다.",
            ["return_to_origin 600 denied"],
        ),
        ("태국 정부는 탈북민 12명을 중국으로 추방하지 않겠다고 밝혔다.", ["pushback 12 denied"]),
        ("중국 당국의 거부로 탈북자 8명의 한국행이 무산됐다.", ["onward_departure 8 denied"]),
        (
            "인권단체들은 억류된 탈북민 13명을 북송하지 말라고 촉구했다.",
            ["return_to_origin 13 planned"],
        ),
        (
            "통일부는 북한 주민 2명을 27일 송환하겠다고 북측에 통보했다.",
            ["return_to_origin 2 2023-11-27 planned"],
        ),
    ],
)
def test_what_is_planned_feared_or_denied_is_not_told_as_done(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("선양 기차역에서 탈북자 일가족 6명이 지난 13일 공안에 적발됐다.", ["arrest 6 2023-11-13"]),
        (
            "중국 변방대가 15일 국경 인근에서 북한 여성 3명과 안내인을 붙잡았다.",
            ["arrest 3 2023-11-15"],
        ),
        ("옌지에서 한국행을 준비하던 탈북자 8명이 단속에 걸려 전원 체포됐다.", ["arrest 8"]),
        ("지난여름 쿤밍에서 붙잡힌 탈북민은 스물세 명이었다.", ["arrest 23 2023-22"]),
        ("윈난성에서 체포된 탈북 청년 4명은 현재 변방대에 구금돼 있다.", ["stock arrest 4"]),
        ("현재 중국에 구금된 탈북민은 2천 명 안팎으로 추산된다.", ["stock arrest 2000"]),
        (
            "투먼 구류소에 갇혀 있는 탈북민이 100명에 육박한다고 소식통이 전했다.",
            ["stock arrest –100"],
        ),
        (
            "태국 경찰은 19일 치앙라이에서 숨어 지내던 북한인 13명을 연행했다고 밝혔다.",
            ["arrest 13"],
        ),
        ("북한 당국은 탈북을 시도한 주민 5명을 체포해 처벌했다.", ["arrest 5"]),
    ],
)
def test_an_arrest_is_told(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "탈북자 26명이 14일 오전 베이징 스페인대사관에 들어가 망명을 요청했다.",
            ["refuge_entry 26 2023-11-14"],
        ),
        ("탈북자 3명이 담을 넘어 일본 총영사관에 진입하는 데 성공했다.", ["refuge_entry 3"]),
        ("북한인 부부와 아들 등 일가족 세 명이 캐나다대사관으로 피신했다.", ["refuge_entry 3"]),
        ("탈북 여성 8명이 방콕의 유엔난민기구 사무실에 보호를 신청했다.", ["refuge_entry 8"]),
        ("영사관에 들어가려던 탈북자 5명이 경비병에게 끌려 나왔다.", ["refuge_entry 5 planned"]),
        ("대사관 측이 탈북자 2명의 진입을 거부해 이들은 발길을 돌렸다.", ["refuge_denied 2"]),
        ("총영사관은 탈북민 4명의 보호 요청을 받아들이지 않았다.", ["refuge_denied 4"]),
        ("탈북 고아 2명이 칭다오 한국국제학교에 숨어들었다.", ["refuge_entry 2"]),
    ],
)
def test_a_way_into_refuge_is_told_or_that_it_was_barred(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "베이징 대사관에 머물던 탈북자 25명이 15일 필리핀으로 떠났다.",
            ["onward_departure 25 2023-11-15"],
        ),
        ("탈북민 5명이 메콩강을 건너 태국에 도착했다.", ["onward_departure 5"]),
        ("탈북자 3명이 중국을 벗어나 라오스에 들어갔다.", ["onward_departure 3"]),
        (
            "북한 여성들이 중국을 탈출해 베트남에 머물고 있다. 모두 7명으로, 한국행을 원하고 있다.",
            ["stock people 7"],
        ),
        ("탈북자 6명이 제3국으로 추방되는 형식으로 중국을 떠났다.", ["onward_departure 6"]),
        ("미국행을 택한 탈북민 9명이 방콕을 출발했다.", ["onward_departure 9"]),
    ],
)
def test_a_way_onward_is_told(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "탈북자 227명이 전세기 편으로 28일 서울공항에 도착했다.",
            ["arrival_in_safety 227 2023-10-28"],
        ),
        (
            "올해 1분기 국내에 입국한 탈북민은 43명으로 작년 같은 기간보다 9명 늘었다.",
            ["period_total arrival_in_safety 43 2023-01/2023-03"],
        ),
        (
            "지난해 국내 입국 탈북민은 67명으로 집계됐다.",
            ["period_total arrival_in_safety 67 2022"],
        ),
        (
            "올해 9월까지 한국에 온 탈북민은 139명이다.",
            ["period_total arrival_in_safety 139 2023-01-01/2023-09-30"],
        ),
        (
            "1998년 이후 지금까지 남한에 정착한 탈북민은 3만4천여 명이다.",
            ["period_total arrival_in_safety 34000+ 1998-01-01/2023-11-20"],
        ),
        (
            "2000년대 들어 남한으로 넘어온 탈북자는 2만 명을 웃돈다.",
            ["period_total arrival_in_safety 20000+ 2000-01-01/2023-11-20"],
        ),
        (
            "북한 병사 한 명이 13일 오후 판문점 공동경비구역을 통해 귀순했다.",
            ["arrival_in_safety 1 2023-11-13"],
        ),
        (
            "군은 지난 19일 밤 강원도 고성에서 북한군 1명의 신병을 확보해 조사하고 있다고 20일 밝혔다.",
            ["arrival_in_safety 1 2023-11-19"],
        ),
        (
            "해경은 24일 속초 앞바다에서 목선을 타고 온 북한 주민 4명을 발견해 관계 당국에 넘겼다.",
            ["arrival_in_safety 4 2023-10-24"],
        ),
        ("북한 주민 9명이 어선을 타고 서해 북방한계선을 넘어 귀순했다.", ["arrival_in_safety 9"]),
        ("탈북 외교관 가족 4명이 최근 국내로 들어와 정착했다.", ["arrival_in_safety 4"]),
        (
            "북한 식당 종업원 13명이 집단 탈출해 7일 국내에 들어왔다.",
            ["arrival_in_safety 13 2023-11-07"],
        ),
        ("탈북민 6명이 난민 자격으로 미국에 입국했다.", ["arrival_in_safety 6"]),
        ("국군포로 1명과 가족 3명이 서울에 도착했다.", ["arrival_in_safety 4"]),
    ],
)
def test_an_arrival_is_told(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("중국에 숨어 지내는 탈북자는 1만 명 정도로 추정된다.", ["stock people 10000"]),
        ("현재 러시아에 체류하는 북한 노동자는 2만여 명이다.", ["stock people 20000+"]),
        ("태국 이민국 수용소에는 탈북자 80여 명이 수용돼 있다.", ["stock arrest 80+"]),
        ("탈북 후 행방불명된 사람이 30명이다.", ["stock people 30"]),
    ],
)
def test_a_state_of_people_is_a_stock(sentence, told):
    assert [brief(one) for one in stated(sentence, "ko")] == told
