"""What a statement says about whether something happened."""

from events.choices import ClaimState, Modality, Relation
from events.rules.adjudication import Statement

SUPPORTING = frozenset({Relation.SUPPORTS_COUNT, Relation.SUPPORTS_OCCURRENCE})
# Planned, denied and background claims support nothing.
SAYING = frozenset({Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED})
OCCURRED = frozenset({Modality.ASSERTED, Modality.REPORTED})
LEAST_CREDIBLE = 3


def usable(statement: Statement) -> bool:
    """A confirmed claim of an article entered once, whose speaker a reader may see."""
    return (
        statement.state == ClaimState.CONFIRMED
        and statement.relation != Relation.CONTEXT
        and not statement.duplicate
        and not statement.confidential
    )


def supports(statement: Statement) -> bool:
    return statement.relation in SUPPORTING and statement.modality in SAYING


def says_it_occurred(statement: Statement) -> bool:
    return statement.modality in OCCURRED


def contradicts_credibly(statement: Statement) -> bool:
    """An identifiable voice of credibility 1 to 3; an official denial lowers nothing."""
    return (
        statement.relation == Relation.CONTRADICTS_OCCURRENCE
        and statement.identifiable
        and statement.credibility <= LEAST_CREDIBLE
        and not statement.official_denial
    )


def can_refute(statement: Statement) -> bool:
    """Tell whether a reviewer may accept it as proof that nothing happened."""
    contradicts = statement.relation == Relation.CONTRADICTS_OCCURRENCE
    return contradicts and (statement.responsible_party or statement.identifiable)
