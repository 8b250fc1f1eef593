"""Who wrote what is read: copies count as their original."""

from collections.abc import Mapping

from events.choices import ClaimState, Modality, Occurrence, Relation
from events.rules.publication.facts import ArticleFacts, ClaimFacts, EventFacts, SourceFacts

SUPPORTING = frozenset({Relation.SUPPORTS_COUNT, Relation.SUPPORTS_OCCURRENCE})
SAYING_NOTHING = frozenset({Modality.PLANNED, Modality.DENIED, Modality.BACKGROUND})


def original_publisher(article: ArticleFacts) -> str:
    """The source that wrote the text, as far back as the record knows."""
    original = article
    while original.copy_of is not None:
        original = original.copy_of
    return original.original_publisher or article.original_publisher or original.publisher


def supports_occurrence(claim: ClaimFacts, facts: EventFacts) -> bool:
    """Tell whether a confirmed claim says that the act happened (or, for a plan, is planned)."""
    planned = facts.occurrence == Occurrence.PLANNED and claim.modality == Modality.PLANNED
    return (
        claim.state == ClaimState.CONFIRMED
        and claim.relation in SUPPORTING
        and (planned or claim.modality not in SAYING_NOTHING)
    )


def original_publishers(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> frozenset[str]:
    """The independent publishers that carry the event; sources of one voice are one publisher."""
    publishers = (
        original_publisher(claim.article)
        for claim in facts.claims
        if supports_occurrence(claim, facts) and not claim.article.duplicate
    )
    return frozenset(sources[code].root if code in sources else code for code in publishers)
