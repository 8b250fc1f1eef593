"""What still stands between an event and the public."""

from collections.abc import Mapping
from datetime import datetime

from events.models import Event
from events.operations.facts import Ground, event_facts, read_ground, review_facts
from events.operations.publishing.refusals import NotReadyToPublish, UnderEmbargo
from events.rules import publication
from events.rules.publication import Embargo, EventFacts, Floors, Gap
from events.rules.publication.gates.texts import too_fine, too_personal


def missing_for_publication(event: Event, *, ground: Ground | None = None) -> tuple[Gap, ...]:
    """Everything that is missing, each with its field and its remedy; empty when nothing is."""
    return missing_of(event, event_facts(event), ground or read_ground())


def embargo_of(event: Event, *, ground: Ground | None = None) -> Embargo | None:
    """What the event waits for, or None when it may be published at once."""
    return publication.embargo(event_facts(event), sources=(ground or read_ground()).sources)


def require_ready(event: Event, ground: Ground, *, at: datetime) -> EventFacts:
    """Return the facts of an event that may be public at that moment.

    :raises NotReadyToPublish: naming what is missing.
    :raises UnderEmbargo: naming what it waits for.
    """
    facts = event_facts(event)
    if gaps := missing_of(event, facts, ground):
        raise NotReadyToPublish.because_of(gaps)
    require_embargo_over(facts, ground, at=at)
    return facts


def require_embargo_over(facts: EventFacts, ground: Ground, *, at: datetime) -> None:
    """Pass only what does not have to wait any more.

    :raises UnderEmbargo: naming what it waits for.
    """
    waits = publication.embargo(facts, sources=ground.sources)
    if waits is not None and not waits.is_over(at):
        raise UnderEmbargo.because_of(waits)


def require_harmless_note(
    note: Mapping[str, str], event: Event, facts: EventFacts, ground: Ground
) -> None:
    """A public note is bound by the floors like every other text of the event.

    :raises NotReadyToPublish: naming the words to change, or to confirm in the review.
    """
    words = {f"note.{language}": text for language, text in note.items() if text}
    review = review_facts(event)
    floors = Floors(
        facts=facts, sources=ground.sources, atlas=ground.atlas, settings=ground.settings
    )
    if gaps := [*too_fine(words, floors, review), *too_personal(words, review)]:
        raise NotReadyToPublish.because_of(gaps)


def missing_of(event: Event, facts: EventFacts, ground: Ground) -> tuple[Gap, ...]:
    """What is missing, of an event whose facts were read already."""
    return publication.missing_for_publication(
        facts,
        review_facts(event),
        sources=ground.sources,
        atlas=ground.atlas,
        settings=ground.settings,
    )
