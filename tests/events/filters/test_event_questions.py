"""What a reader may ask of the events, and what comes of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.http import QueryDict

from events.filters import BadQuestion, read_event_question
from tests.api import acts
from tests.api.acts import published

NOW = datetime(2025, 1, 1, tzinfo=UTC)


def ask(query: str):
    return read_event_question(QueryDict(query), now=NOW)


def problems(query: str) -> list[str]:
    with pytest.raises(BadQuestion) as refused:
        ask(query)
    return [problem.parameter for problem in refused.value.problems]


@pytest.fixture
def record(db, noon):
    """A forced return from Jilin in 2024, and a voluntary one from China in 2023."""
    published(at=noon, code="forced-from-jilin", summary_en="Trucks (50%) crossed.")
    china = acts.make_place("cn")
    published(
        at=noon + timedelta(days=1),
        code="asked-for-from-china",
        volition="stated_voluntary",
        edtf="2023-10~",
        places=[(china, "departure", 6)],
        claims=[
            acts.make_claim(
                volition="stated_voluntary",
                edtf="2023-10~",
                places=[(china, "departure", 6)],
                speaker=acts.make_source(code="the-voice"),
                gloss_en="It says so; in Korean 강제북송된, in Chinese 强制遣返回国, 鄂.",
            )
        ],
    )


BOTH = ["forced-from-jilin", "asked-for-from-china"]
JILIN, CHINA = [BOTH[0]], [BOTH[1]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", BOTH),
        ("type=&volition=&q=", BOTH),
        ("type=return_to_origin", BOTH),
        ("type=arrest", []),
        ("type=arrest,return_to_origin", BOTH),
        ("type=arrest&type=return_to_origin", BOTH),
        ("family=repatriation", BOTH),
        ("family=refuge", []),
        ("volition=forced", JILIN),
        ("status=reported", BOTH),
        ("status=confirmed", []),
        ("basis=strict", []),
        ("basis=standard", BOTH),
        ("place=cn", BOTH),
        ("place=CN", BOTH),
        ("place=cn-jl", JILIN),
        ("place=world", BOTH),
        ("from=2024", JILIN),
        ("from=2024-04-26&to=2024-04-26", JILIN),
        ("from=2024-04-27", []),
        ("to=2023-10-01", CHINA),
        ("to=2023-W41", CHINA),
        ("from=2023-Q4&to=2023-Q4", CHINA),
        ("source=the-voice", CHINA),
        ("q=jilin", JILIN),
        ("q=JILIN+china", JILIN),
        ("q=北送", []),
        ("q=북송", CHINA),
        ("q=返回国", CHINA),
        ("q=鄂", CHINA),
        ("q=50%25", JILIN),
        ("q=%27%5C", None),
        ("q=o%27clock", []),
        ("counted_in=cn:2024:return_to_origin:forced:standard", JILIN),
        ("counted_in=cn-jl:all:return_to_origin:forced:standard", JILIN),
        ("counted_in=cn:2024-04:return_to_origin:forced:strict", []),
        ("as_of=2024-05-31", []),
        ("as_of=2024-06-01", JILIN),
        ("as_of=2024-06-01T11:59:59Z", []),
        ("as_of=2024-06-01T21:00:00+09:00", JILIN),
    ],
)
def test_a_question_finds_its_events(record, query, found):
    if found is None:
        assert problems(query) == ["q"]
        return

    editions = ask(query).editions().newest_first()

    assert [edition.slug for edition in editions] == found


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("colour=red", ["colour"]),
        ("type=deportation", ["type"]),
        ("volition=willing&status=sure", ["volition", "status"]),
        ("basis=strict,all", ["basis"]),
        ("place=atlantis", ["place"]),
        ("place=cn&place=cn-jl", ["place"]),
        ("source=nobody", ["source"]),
        ("from=yesterday", ["from"]),
        ("from=2024-13", ["from"]),
        ("to=2024/..", ["to"]),
        ("from=2025&to=2024", ["to"]),
        ("as_of=2025-01-01", ["as_of"]),
        ("as_of=2025-01-01T00:00:01Z", ["as_of"]),
        ("as_of=0000-00-00", ["as_of"]),
        ("as_of=9999-12-31T23:59:59-09:00", ["as_of"]),
        ("as_of=now", ["as_of"]),
        ("counted_in=cn:2024", ["counted_in"]),
        ("counted_in=cn:2024:arrest:forced:standard", ["counted_in"]),
        ("counted_in=atlantis:2024:arrest::standard", ["counted_in"]),
        ("q=%00", ["q"]),
        ("q=" + "a" * 301, ["q"]),
        ("q=...", ["q"]),
        ("place=%00", ["place"]),
    ],
)
def test_a_bad_question_names_every_parameter(record, query, named):
    assert problems(query) == named


def test_a_refusal_says_what_is_allowed(record):
    with pytest.raises(BadQuestion) as refused:
        ask("type=deportation&place=cn-j")

    kind, place = sorted(refused.value.problems, key=lambda problem: problem.parameter)[::-1]
    assert "return_to_origin" in kind.allowed
    assert "cn-jl" in place.allowed


@pytest.mark.parametrize(
    ("query", "cell"),
    [
        ("type=return_to_origin&volition=forced", "world:all:return_to_origin:forced:standard"),
        (
            "type=return_to_origin&volition=forced&place=cn&from=2024&to=2024&basis=all",
            "cn:2024:return_to_origin:forced:all",
        ),
        ("type=arrest&from=2024-04&to=2024-04", "world:2024-04:arrest::standard"),
        ("type=arrest&from=2024-04-26&to=2024-04-26", "world:2024-04-26:arrest::standard"),
        ("family=arrest&from=2024-Q2&to=2024-Q2", "world:2024-Q2:arrest::standard"),
        ("counted_in=cn:2024-W17:arrest::strict", "cn:2024-W17:arrest::strict"),
        ("", None),
        ("type=return_to_origin", None),
        ("type=return_to_origin&volition=forced,unknown", None),
        ("type=arrest,pushback", None),
        ("type=arrest&q=jilin", None),
        ("type=arrest&status=reported", None),
        ("type=arrest&source=the-voice", None),
        ("type=arrest&from=2024", None),
        ("type=arrest&from=2024-01&to=2024-02", None),
        ("counted_in=cn:2024:arrest::strict&type=arrest", None),
    ],
)
def test_people_are_shown_only_where_the_question_is_a_cell(record, query, cell):
    asked = ask(query).cell()

    assert (str(asked) if asked else None) == cell


def test_a_question_is_an_address_again(record):
    question = ask("type=arrest&q=&place=cn&type=pushback")

    assert question.query(place="", q="x y") == "type=arrest&type=pushback&q=x+y"
    assert (question.place, question.start) == ("cn", None)


def test_a_day_of_from_is_its_first_and_of_to_its_last(record):
    question = ask("from=2023-10~&to=2024-21")

    assert (question.start, question.end) == (date(2023, 10, 1), date(2024, 5, 31))
