from datetime import UTC, datetime, timedelta

import pytest

from events.rules.link_life import LinkLife, Sign, after, sign_of

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "problem", "sign"),
    [
        (200, "", Sign.ALIVE),
        (206, "", Sign.ALIVE),
        (404, "", Sign.FAILED),
        (410, "", Sign.FAILED),
        (500, "", Sign.FAILED),
        (401, "", Sign.UNSURE),
        (403, "", Sign.UNSURE),
        (429, "", Sign.UNSURE),
        (None, "no_host", Sign.FAILED),
        (None, "too_slow", Sign.FAILED),
        (None, "not_secure", Sign.FAILED),
        (None, "closed_network", Sign.FAILED),
        (None, "sent_around", Sign.UNSURE),
        (None, "closed_port", Sign.UNSURE),
    ],
)
def test_what_an_answer_says_of_a_link(status, problem, sign):
    assert sign_of(status, problem) == sign


def days(*signs: tuple[float, Sign]) -> LinkLife:
    life = LinkLife()
    for day, sign in signs:
        life = after(life, sign, at=NOON + timedelta(days=day))
    return life


F = Sign.FAILED


@pytest.mark.parametrize(
    ("signs", "dead"),
    [
        ([(0, F)], False),
        ([(0, F), (0.1, F), (0.2, F), (0.3, F), (0.4, F)], False),
        ([(0, F), (1, F), (8, F)], False),
        ([(0, F), (1, F), (3, F), (7, F)], True),
        ([(0, F), (1, F), (3, Sign.ALIVE), (7, F), (8, F), (9, F)], False),
        ([(0, F), (1, F), (3, Sign.UNSURE), (5, F), (7, F)], True),
        ([(0, F), (1, F), (3, F), (7, F), (9, Sign.UNSURE)], True),
        ([(0, F), (1, F), (3, F), (7, F), (9, Sign.ALIVE)], False),
    ],
)
def test_a_link_dies_of_repeated_failures_over_days_and_lives_again_with_one_answer(signs, dead):
    assert (days(*signs).dead_since is not None) == dead


def test_it_is_asked_again_soon_and_then_ever_later():
    life, waits = LinkLife(), []
    for _ in range(8):
        life = after(life, F, at=NOON)
        assert life.due_at is not None
        waits.append((life.due_at - NOON).days)

    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]
    assert after(life, Sign.ALIVE, at=NOON).due_at == NOON + timedelta(days=30)
