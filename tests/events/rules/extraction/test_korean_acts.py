"""Acts in Korean are told by direction, never by the verb."""

import pytest

from tests.events.rules.extraction.statements import only, stated

BACK, AWAY, ARREST = "return_to_origin", "pushback", "arrest"
ENTRY, DENIED = "refuge_entry", "refuge_denied"
ONWARD, ARRIVAL = "onward_departure", "arrival_in_safety"


@pytest.mark.parametrize(
    ("sentence", "event_type", "destination"),
    [
        ("중국이 탈북민 40명을 강제 북송했다.", BACK, "KP"),
        ("탈북민 40명이 북송됐다.", BACK, "KP"),
        ("탈북민 40명이 북송되셨습니다.", BACK, "KP"),
        ("탈북민 40명의 북송이 이뤄졌다.", BACK, "KP"),
        ("탈북민 40명이 강제송환을 당했다.", BACK, "KP"),
        ("탈북민 40명이 북한으로 압송되었노라.", BACK, "KP"),
        ("중국은 탈북민 40명을 북한에 넘겨줬다.", BACK, "KP"),
        ("중국은 탈북민 40명을 북한으로 돌려보냈다.", BACK, "KP"),
        ("북송된 탈북민은 40명이다.", BACK, "KP"),
        ("북한 어민 3명이 북측으로 송환됐다.", BACK, "KP"),
        ("탈북민 40명이 한국으로 송환됐다.", ONWARD, "KR"),
        ("한국인 40명이 캄보디아에서 한국으로 송환됐다.", AWAY, "KR"),
        ("탈북 청소년 9명이 라오스에서 중국으로 추방됐다.", AWAY, "CN"),
        ("탈북자 9명이 제3국으로 추방됐다.", ONWARD, None),
        ("탈북 여성 다섯 명이 공안에 붙잡혔다.", ARREST, None),
        ("공안이 탈북 여성 다섯 명을 검거했다.", ARREST, None),
        ("체포된 탈북자는 열두 명이다.", ARREST, None),
        ("탈북자 12명이 단속에 걸려 연행됐다.", ARREST, None),
        ("탈북자 25명이 베이징 주재 대사관에 진입했다.", ENTRY, None),
        ("탈북자 25명이 영사관으로 뛰어들었다.", ENTRY, None),
        ("탈북자 6명이 한국대사관에 망명을 신청했다.", ENTRY, None),
        ("북한 노동자 2명이 유엔난민기구에 보호를 요청했다.", ENTRY, None),
        ("태국에 있던 탈북자 12명이 한국으로 떠났다.", ONWARD, "KR"),
        ("탈북자 12명이 한국행 비행기로 이송됐다.", ONWARD, "KR"),
        ("탈북민 40명이 태국에 입국했다.", ONWARD, "TH"),
        ("탈북자 20명이 서울에 도착했다.", ARRIVAL, "KR"),
        ("탈북자 20명이 국내에 입국했다.", ARRIVAL, "KR"),
        ("북한 병사 1명이 귀순했다.", ARRIVAL, "KR"),
        ("탈북민 134명이 한국에 들어왔다.", ARRIVAL, "KR"),
        ("탈북민 3명이 북한으로 돌아갔다.", BACK, "KP"),
        ("북한식당 종업원 13명이 집단 탈북했다.", ONWARD, None),
        ("북한 외교관 2명이 한국으로 망명했다.", ARRIVAL, "KR"),
        ("북한 남성 1명이 군사분계선을 넘어왔다.", ARRIVAL, "KR"),
        ("영사관이 탈북자 2명의 망명을 거부했다.", DENIED, None),
    ],
)
def test_the_direction_is_coded(sentence, event_type, destination):
    found = [(one.event_type, one.destination) for one in stated(sentence, "ko")]

    assert found == [(event_type, destination)]


@pytest.mark.parametrize(
    ("sentence", "event_type"),
    [
        ("중국에서 체포돼 조사를 받던 탈북민 7명이 북송됐다.", BACK),
        ("구금된 탈북민 7명이 한국으로 이송됐다.", ONWARD),
        ("영사관에 머물던 탈북자 4명이 서울에 도착했다.", ARRIVAL),
    ],
)
def test_what_a_clause_says_itself_goes_before_what_only_modifies(sentence, event_type):
    assert only(sentence, "ko").event_type == event_type


def test_what_the_same_people_underwent_on_a_day_of_its_own_is_a_statement_too():
    found = stated("탈북민 10명이 8일 선양에서 체포돼 15일 북송됐다.", "ko")

    assert {(one.event_type, one.edtf) for one in found} == {
        (ARREST, "2023-11-08"),
        (BACK, "2023-11-15"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "국내에 거주하는 탈북민은 3만 명이다.",
        "재중 탈북자는 10만 명으로 추산된다.",
        "탈북민 900명이 소재 불명이다.",
    ],
)
def test_people_who_are_somewhere_are_a_stock_of_no_type(sentence):
    statement = only(sentence, "ko")

    assert (statement.measure, statement.event_type) == ("stock", None)


@pytest.mark.parametrize(
    ("sentence", "volition"),
    [
        ("탈북민 40명이 강제로 북송됐다.", "forced"),
        ("탈북민 40명이 압송됐다.", "forced"),
        ("탈북민 3명이 스스로 북한으로 돌아갔다.", "stated_voluntary"),
        ("탈북민 40명이 북송됐다.", "unknown"),
        ("탈북민 40명이 체포됐다.", None),
    ],
)
def test_only_returns_have_a_volition(sentence, volition):
    assert only(sentence, "ko").volition == volition


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("탈북민 2천600명이 구금돼 있다.", "stock"),
        ("수용소에 갇혀 있는 탈북민은 40명이다.", "stock"),
        ("수감 중인 탈북자는 400여 명이다.", "stock"),
        ("탈북민 40명이 지난 9일 체포됐다.", "flow"),
        ("2009년 이후 입국한 탈북민은 3만 명이다.", "period_total"),
        ("올해 상반기 국내에 입국한 탈북민은 96명으로 집계됐다.", "period_total"),
        ("국내에 입국한 탈북민은 3만4천 명이다.", "period_total"),
    ],
)
def test_a_state_is_a_stock_and_a_long_time_a_total(sentence, measure):
    assert only(sentence, "ko").measure == measure


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("탈북민 40명이 북송됐다.", "asserted"),
        ("탈북민 40명이 북송된 것으로 알려졌다.", "reported"),
        ("소식통은 탈북민 40명이 북송됐다고 전했다.", "reported"),
        ("한 단체는 탈북민 40명이 북송됐다고 주장했다.", "alleged"),
        ("탈북민 40명이 북송될 예정이다.", "planned"),
        ("탈북민 40명이 북송될 것으로 알려졌다.", "planned"),
        ("중국은 탈북민 40명을 북송할 방침이다.", "planned"),
        ("탈북민 40명이 강제북송 위기에 놓였다.", "planned"),
        ("북송을 앞둔 탈북민은 40명이다.", "planned"),
        ("탈북민 40명이 북송됐다는 보도를 중국 외교부가 부인했다.", "denied"),
        ("탈북민 40명이 북송됐다는 것은 사실이 아니다.", "denied"),
        ("탈북민 40명은 북송되지 않았다.", "denied"),
        ("탈북민 40명의 송환이 무산됐다.", "denied"),
    ],
)
def test_modality_is_what_the_words_behind_the_act_say(sentence, modality):
    assert only(sentence, "ko").modality == modality


@pytest.mark.parametrize(
    "sentence",
    [
        "그는 23세 여성으로 세 살 난 딸이 있다.",
        "3개월 동안 1만 달러를 내고 1200㎞를 걸었다.",
        "이 수용소는 500명을 수용할 수 있는 규모다.",
        "강제북송에 반대하는 집회에 시민 300여 명이 참석했다.",
        "국회의원 20명이 강제북송 중단을 촉구하는 결의안을 발의했다.",
        "탈북민 정착지원금은 1인당 800만원이다.",
        "정부는 탈북민 강제북송 문제를 유엔에 제기할 방침이다.",
        "북송 반대 시위가 90일째 이어졌다.",
        "북송된 탈북자들은 가혹한 처벌을 받는다.",
        "중국 정부는 탈북 여성의 한국행을 허용하지 않았다.",
        "그는 10년형을 선고받고 5년간 복역했다.",
        "남북 이산가족 100명이 금강산에서 상봉했다.",
        "탈북 여성의 80%가 인신매매를 경험했다.",
        "경찰관 20명이 투입됐다.",
        "탈북민 40명이 러시아에 입국했다.",
        "의원 12명이 어제 서울에 도착했다.",
        "탈북 여성 34명을 인터뷰했다.",
        "북한에 억류된 선교사 3명의 석방을 촉구했다.",
        "탈북 난민 문제를 다룬 토론회가 15일 열렸다.",
        "",
    ],
)
def test_where_nothing_happened_to_people_nothing_is_suggested(sentence):
    assert stated(sentence, "ko") == []
