"""The shipped record against the floors and gates."""

import pytest

from events.rules.document import placement_of
from events.rules.publication import (
    Floors,
    ReviewFacts,
    SafetySettings,
    missing_in_content,
    missing_in_texts,
    published_place,
)
from tests.events.rules.publication import record

# Names that do not locate their event: a reviewer confirms them.
CONFIRMED = {
    ("2004-11-order-return", "claim nysun-2004-11-b.gloss.en"),
    ("2004-11-return", "summary.en"),
    ("2004-11-return", "claim lfnkr-2004-11-b.gloss.en"),
    ("2006-10-shenyang-return", "slug"),
    ("2012-04-planned-consulates", "claim joongang-2012-04-04-b.gloss.en"),
    ("2019-12-vietnam-departure", "summary.en"),
}


@pytest.mark.parametrize("folder", ["", "seeds"])
def test_events_are_placed_as_expected(folder):
    events = record.events(folder)
    expected = record.expected_placements(folder)

    placed = {
        code: placement_of(
            Floors(
                facts=events[code],
                sources=record.sources(),
                atlas=record.atlas(),
                settings=SafetySettings(),
            )
        )
        for code in expected
    }

    assert placed == expected
    assert placed


def test_content_gates_let_the_record_through():
    for facts in record.events().values():
        assert missing_in_content(facts, sources=record.sources()) == ()


def test_texts_that_need_a_reviewers_word_are_these():
    stopped = {
        (code, gap.field)
        for code, facts in record.events().items()
        for gap in missing_in_texts(
            facts, ReviewFacts(), sources=record.sources(), atlas=record.atlas()
        )
    }

    assert stopped == CONFIRMED


def test_dandong_rests_on_one_publisher_in_the_seeds():
    facts = record.events("seeds")["2024-liaoning-others"]

    shown = published_place(
        facts,
        "cn-ln-dandong",
        "departure",
        sources=record.sources(),
        atlas=record.atlas(),
        settings=SafetySettings(),
    )

    assert shown == "cn-ln"
