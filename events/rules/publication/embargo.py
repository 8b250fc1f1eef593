"""How long an approved event waits (docs/methodology.md, "Embargo")."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from events.choices import EventType, Occurrence
from events.rules.publication.facts import EventFacts, SourceFacts
from events.rules.publication.floors import ENOUGH_PUBLISHERS, RETURNS
from events.rules.publication.publishers import original_publishers

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
    """Return what the event waits for, or None when nothing.

    Waiting times run from the end of the event's latest day, or of the day of the first article
    when the date is open.
    """
    if facts.occurrence == Occurrence.PLANNED:
        return _until_outcome(facts, "A planned act is not public before its outcome is")
    if facts.type == EventType.REFUGE_ENTRY and facts.people_still_inside:
        return _until_outcome(facts, "People are still inside")
    if facts.type == EventType.ARREST:
        return _waiting(facts, ARREST_WAIT, "An arrest waits 14 days")
    if facts.type in RETURNS and facts.occurrence == Occurrence.OCCURRED:
        return _of_return(facts, sources)
    return None


def _of_return(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> Embargo | None:
    if len(original_publishers(facts, sources)) >= ENOUGH_PUBLISHERS:
        return None
    return _waiting(facts, RETURN_WAIT, "A return carried by one original publisher waits 72 hours")


def _until_outcome(facts: EventFacts, why: str) -> Embargo:
    """Both the outcome must be public and the waiting time be over."""
    if facts.outcome_public_on is None and not facts.outcome_published:
        return Embargo(until=None, reason=f"{why}: its outcome is not public yet.")
    waited = _waiting(facts, OUTCOME_WAIT, f"{why}, and at least 30 days")
    if waited.until is None or facts.outcome_published or facts.outcome_public_on is None:
        return waited
    return Embargo(
        until=max(waited.until, _start_of(facts.outcome_public_on)), reason=waited.reason
    )


def _waiting(facts: EventFacts, wait: timedelta, reason: str) -> Embargo:
    day = facts.date_end or first_article_day(facts)
    if day is None:
        return Embargo(until=None, reason=f"{reason}: neither its date nor an article's is known.")
    return Embargo(until=_start_of(day + timedelta(days=1)) + wait, reason=f"{reason}.")


def first_article_day(facts: EventFacts) -> date | None:
    """The day of the first article that carries the event, as far as days are known."""
    days = (claim.article.published_on for claim in facts.claims)
    return min((day for day in days if day is not None), default=None)


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)
