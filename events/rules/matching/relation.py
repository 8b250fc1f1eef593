"""What a claim is to an event it is attached to."""

from dataclasses import dataclass

from events.choices import Measure, Modality, Occurrence, Relation, SourceKind

STATES = frozenset({SourceKind.GOVERNMENT.value, SourceKind.INTELLIGENCE.value})
SAYS_SO = frozenset({Modality.ASSERTED.value, Modality.REPORTED.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """One claim and who makes it.

    ``feeds_another`` says that its number is used by an event already, ``receives`` that its speaker
    is a state to which the people were taken or went.
    """

    measure: str = Measure.FLOW
    modality: str = Modality.REPORTED
    states_a_number: bool = False
    feeds_another: bool = False
    confidential: bool = False
    responsible: bool = False
    kind: str = SourceKind.NATIONAL_MEDIA
    receives: bool = False


def proposed_relation(claim: Speaking, *, occurrence: str = Occurrence.OCCURRED) -> str:
    """The relation that suggests itself; the editor may choose another."""
    if claim.measure != Measure.FLOW or claim.confidential:
        return Relation.CONTEXT
    if claim.modality == Modality.DENIED:
        return Relation.CONTRADICTS_OCCURRENCE
    if claim.modality == Modality.BACKGROUND or _is_only_planned(claim, occurrence):
        return Relation.CONTEXT
    if claim.states_a_number and not claim.feeds_another:
        return Relation.SUPPORTS_COUNT
    return Relation.SUPPORTS_OCCURRENCE


def may_acknowledge(claim: Speaking) -> bool:
    """Whether its speaker can have carried out, received or supervised the act, and says it happened."""
    is_party = claim.responsible or (claim.kind in STATES and claim.receives)
    says_so = claim.modality in SAYS_SO and claim.measure == Measure.FLOW
    return says_so and not claim.confidential and (is_party or claim.kind == SourceKind.IGO)


def acknowledges(claim: Speaking) -> bool:
    """Whether that is proposed: of an organisation of states, which mostly comments, it is only asked."""
    return may_acknowledge(claim) and claim.kind != SourceKind.IGO


def _is_only_planned(claim: Speaking, occurrence: str) -> bool:
    """A plan tells nothing of whether it was carried out."""
    return claim.modality == Modality.PLANNED and occurrence != Occurrence.PLANNED
