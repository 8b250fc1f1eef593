"""Every gate together (docs/methodology.md, "Before anything is public")."""

from collections.abc import Mapping

from events.rules.publication.atlas import Atlas
from events.rules.publication.facts import (
    EventFacts,
    Gap,
    ReviewFacts,
    SafetySettings,
    SourceFacts,
)
from events.rules.publication.floors import Floors
from events.rules.publication.gates import content, evidence, review as signing, texts

DEFAULTS = SafetySettings()


def missing_in_content(
    facts: EventFacts, *, sources: Mapping[str, SourceFacts], settings: SafetySettings = DEFAULTS
) -> tuple[Gap, ...]:
    """What the desk still has to enter or decide."""
    return (
        *evidence.unsupported(facts, sources),
        *evidence.confidential(facts, sources),
        *evidence.out_of_date(facts),
        *evidence.singled_out(facts),
        *evidence.wordy(facts.claims),
        *content.untitled(facts),
        *content.counted_address(facts),
        *content.misdated(facts),
        *content.unplaced(facts),
        *content.misdirected(facts, settings),
    )


def missing_in_texts(
    facts: EventFacts,
    review: ReviewFacts,
    *,
    sources: Mapping[str, SourceFacts],
    atlas: Atlas,
    settings: SafetySettings = DEFAULTS,
) -> tuple[Gap, ...]:
    """What has to be reworded, or confirmed to be harmless."""
    words = texts.public_texts(facts, sources)
    floors = Floors(facts=facts, sources=sources, atlas=atlas, settings=settings)
    return (*texts.too_fine(words, floors, review), *texts.too_personal(words, review))


def missing_in_review(facts: EventFacts, review: ReviewFacts) -> tuple[Gap, ...]:
    """What reviewers still have to answer or sign."""
    return (
        *signing.unanswered(facts, review),
        *signing.unsigned(review),
        *signing.unsigned_again(facts, review),
        *signing.unaccepted(facts, review),
    )


def missing_for_publication(
    facts: EventFacts,
    review: ReviewFacts,
    *,
    sources: Mapping[str, SourceFacts],
    atlas: Atlas,
    settings: SafetySettings = DEFAULTS,
) -> tuple[Gap, ...]:
    """Everything that stands between the event and its publication; empty when nothing does.

    The embargo is asked for separately (see :func:`events.rules.publication.embargo`).
    """
    return (
        *missing_in_content(facts, sources=sources, settings=settings),
        *missing_in_texts(facts, review, sources=sources, atlas=atlas, settings=settings),
        *missing_in_review(facts, review),
    )
