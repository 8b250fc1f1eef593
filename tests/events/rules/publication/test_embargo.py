from datetime import UTC, date, datetime

import pytest

from events.rules.publication import embargo
from tests.events.rules.publication.build import SOURCES, claim, event

TWO = (claim("paper"), claim("wire"))


def at(year, month, day):
    return datetime(year, month, day, tzinfo=UTC)


@pytest.mark.parametrize(
    ("values", "until"),
    [
        ({"claims": (claim(),)}, at(2024, 4, 30)),  # 72 hours after the end of 26 April
        ({"type": "arrest"}, at(2024, 5, 11)),
        ({"type": "arrest", "date_end": None}, at(2024, 5, 17)),  # from the first article
        ({"occurrence": "planned"}, None),
        ({"occurrence": "planned", "outcome_published": True}, at(2024, 5, 27)),
        ({"occurrence": "planned", "outcome_public_on": date(2024, 5, 1)}, at(2024, 5, 27)),
        ({"occurrence": "planned", "outcome_public_on": date(2024, 7, 1)}, at(2024, 7, 1)),
        ({"type": "refuge_entry"}, None),
        ({"type": "refuge_entry", "outcome_public_on": date(2024, 4, 27)}, at(2024, 5, 27)),
    ],
)
def test_an_event_waits(values, until):
    waiting = embargo(event(**values), sources=SOURCES)

    assert waiting is not None
    assert waiting.until == until


@pytest.mark.parametrize(
    "values",
    [
        {"claims": TWO},
        {"type": "refuge_entry", "people_still_inside": False},
        {"type": "arrival_in_safety"},
        {"type": "onward_departure"},
    ],
)
def test_an_event_does_not_wait(values):
    assert embargo(event(**values), sources=SOURCES) is None


def test_an_arrest_of_no_known_day_waits_for_one():
    undated = claim(article=claim().article.__class__(id="a", publisher="paper"))

    waiting = embargo(event(type="arrest", date_end=None, claims=(undated,)), sources=SOURCES)

    assert waiting is not None
    assert waiting.until is None
    assert not waiting.is_over(at(2030, 1, 1))


def test_an_embargo_ends_at_its_moment():
    waiting = embargo(event(), sources=SOURCES)

    assert waiting is not None
    assert not waiting.is_over(at(2024, 4, 29))
    assert waiting.is_over(at(2024, 4, 30))
