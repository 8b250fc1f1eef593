"""Ranking what may be the same event."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from .acts import compare_acts
from .days import compare_days
from .numbers import compare_numbers
from .places import compare_places
from .reason import Reason
from .told import Told

MOST_PROPOSED = 10
# Below this two events have no more in common than a year and a country.
ENOUGH = 25
LIKELY = 45
VERY_LIKELY = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One event that may be the same, with every reason for and against."""

    id: Hashable
    score: int
    reasons: tuple[Reason, ...]

    @property
    def likelihood(self) -> str:
        """``very_likely``, ``likely`` or ``possible``."""
        if self.score >= VERY_LIKELY:
            return "very_likely"
        return "likely" if self.score >= LIKELY else "possible"


def rank(subject: Told, others: Iterable[Told]) -> tuple[Candidate, ...]:
    """The likeliest first, never more than ten, none that is hardly alike and never the subject itself."""
    weighed = (weigh(subject, other) for other in others if other.id != subject.id)
    enough = [one for one in weighed if one.score >= ENOUGH]
    return tuple(sorted(enough, key=lambda one: (-one.score, str(one.id)))[:MOST_PROPOSED])


def weigh(subject: Told, other: Told) -> Candidate:
    """Every reason for and against the two being one event."""
    reasons = [
        *compare_days(subject, other),
        *compare_places(subject, other),
        *compare_acts(subject, other),
        *compare_numbers(subject, other),
        *_who_says_so(subject, other),
    ]
    return Candidate(
        id=other.id, score=sum(reason.weight for reason in reasons), reasons=tuple(reasons)
    )


def _who_says_so(subject: Told, other: Told) -> list[Reason]:
    """A voice, or an article, may have told of one event twice."""
    reasons = []
    if voices := subject.voices & other.voices:
        reasons.append(Reason(code="same_voice", weight=6, given={"voices": sorted(voices)}))
    if subject.articles & other.articles:
        reasons.append(Reason(code="same_article", weight=10))
    return reasons
