"""How long an approved event waits (docs/methodology.md, "Embargo").

The rules say how long at least; people may set a later day, and never an earlier one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from events.choices import EventType, Occurrence
from events.rules.publication.facts import EventFacts, SourceFacts
from events.rules.publication.floors import ENOUGH_PUBLISHERS, RETURNS
from events.rules.publication.publishers import original_publishers
from events.rules.sentence import Sentence

OUTCOME_WAIT = timedelta(days=30)
ARREST_WAIT = timedelta(days=14)
RETURN_WAIT = timedelta(hours=72)


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo:
    """Publication waits until a moment (UTC); without one, until something else is known."""

    until: datetime | None
    reason: str

    def is_over(self, at: datetime) -> bool:
        return self.until is not None and at >= self.until


def embargo(facts: EventFacts, *, sources: Mapping[str, SourceFacts]) -> Embargo | None:
    """Return what the event waits for longest, or None when for nothing.

    Waiting times run from the end of the event's latest day, or of the day of the first article
    when the date is open.
    """
    return max(embargo_parts(facts, sources=sources), key=_end, default=None)


def embargo_parts(facts: EventFacts, *, sources: Mapping[str, SourceFacts]) -> tuple[Embargo, ...]:
    """Each thing that the event waits for; it is published only when all are over."""
    return (*ruled_parts(facts, sources=sources), *_set_by_people(facts))


def ruled_parts(facts: EventFacts, *, sources: Mapping[str, SourceFacts]) -> tuple[Embargo, ...]:
    """What the rules alone make the event wait for."""
    if facts.occurrence == Occurrence.PLANNED:
        return _until_outcome(facts, Sentence("A planned act is not public before its outcome is"))
    if facts.type == EventType.REFUGE_ENTRY and facts.people_still_inside:
        return _until_outcome(facts, Sentence("People are still inside"))
    if facts.type == EventType.ARREST:
        return (_waiting(facts, ARREST_WAIT, Sentence("An arrest waits 14 days")),)
    if facts.type in RETURNS and facts.occurrence == Occurrence.OCCURRED:
        return _of_return(facts, sources)
    return ()


def _end(part: Embargo) -> datetime:
    """The moment it is over; what is not known is later than all that is."""
    return part.until or datetime.max.replace(tzinfo=UTC)


def _set_by_people(facts: EventFacts) -> tuple[Embargo, ...]:
    if facts.held_until is None:
        return ()
    reason = Sentence("Held by the desk: {because}", because=facts.held_because)
    return (Embargo(until=_start_of(facts.held_until), reason=reason),)


def _of_return(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> tuple[Embargo, ...]:
    if len(original_publishers(facts, sources)) >= ENOUGH_PUBLISHERS:
        return ()
    why = Sentence("A return carried by one original publisher waits 72 hours")
    return (_waiting(facts, RETURN_WAIT, why),)


def _until_outcome(facts: EventFacts, why: str) -> tuple[Embargo, ...]:
    """Both the outcome must be public and the waiting time be over."""
    waited = _waiting(facts, OUTCOME_WAIT, Sentence("{why}, and at least 30 days", why=why))
    if facts.outcome_published:
        return (waited,)
    if facts.outcome_public_on is None:
        return (
            Embargo(until=None, reason=Sentence("{why}: its outcome is not public yet.", why=why)),
            waited,
        )
    reason = Sentence("{why}: the day is given.", why=why)
    return (Embargo(until=_start_of(facts.outcome_public_on), reason=reason), waited)


def _waiting(facts: EventFacts, wait: timedelta, reason: str) -> Embargo:
    day = facts.date_end or first_article_day(facts)
    if day is None:
        return Embargo(
            until=None,
            reason=Sentence("{reason}: neither its date nor an article's is known.", reason=reason),
        )
    return Embargo(
        until=_start_of(day + timedelta(days=1)) + wait, reason=Sentence("{reason}.", reason=reason)
    )


def first_article_day(facts: EventFacts) -> date | None:
    """The day of the first article that carries the event, as far as days are known."""
    days = (claim.article.published_on for claim in facts.claims)
    return min((day for day in days if day is not None), default=None)


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)
