"""When the address of an article counts as dead, and when it is asked again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

FAILURES = 4
AFTER = timedelta(days=7)
WHEN_ALIVE = timedelta(days=30)
WHEN_UNSURE = timedelta(days=7)
# After the first failure, the second …; a dead link is still asked every thirty days.
PAUSES = tuple(map(timedelta, (1, 2, 4, 8, 16, 30)))
# The server is there, but shows the page to people only, or not to whoever asks too often.
KEPT_BACK = frozenset({401, 402, 403, 405, 406, 407, 408, 429, 451, 999})
# These tell of our own network or limits, and nothing of the page.
OURS = frozenset({"too_large", "sent_around", "closed_port", "bad_address"})


class Sign(StrEnum):
    """What an answer says of a link."""

    ALIVE = "alive"
    UNSURE = "unsure"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLife:
    """How a link has fared: failures since it last answered, since when, and since when it is dead."""

    failures: int = 0
    failing_since: datetime | None = None
    dead_since: datetime | None = None
    due_at: datetime | None = None


def sign_of(status: int | None, problem: str = "") -> Sign:
    """Read an answer: its status, or the kind of problem when there was none."""
    if status is None:
        return Sign.UNSURE if problem in OURS else Sign.FAILED
    if status in KEPT_BACK:
        return Sign.UNSURE
    return Sign.ALIVE if 200 <= status < 400 else Sign.FAILED


def after(before: LinkLife, sign: Sign, *, at: datetime) -> LinkLife:
    """How the link fares after this answer.

    It is dead only after four failures in a row over seven days: a server may be away for a day. One
    answer brings it back to life.
    """
    if sign == Sign.ALIVE:
        return LinkLife(due_at=at + WHEN_ALIVE)
    if sign == Sign.UNSURE:
        return LinkLife(
            failures=before.failures,
            failing_since=before.failing_since,
            dead_since=before.dead_since,
            due_at=at + WHEN_UNSURE,
        )
    failures, since = before.failures + 1, before.failing_since or at
    dies = failures >= FAILURES and at - since >= AFTER
    return LinkLife(
        failures=failures,
        failing_since=since,
        dead_since=before.dead_since or (at if dies else None),
        due_at=at + PAUSES[min(failures, len(PAUSES)) - 1],
    )
