"""The status of an event, from its statements; the first rule that holds decides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from events.choices import ClaimState, Modality, Occurrence, Relation, Status
from events.rules.adjudication import Statement

SUPPORTING = frozenset({Relation.SUPPORTS_COUNT, Relation.SUPPORTS_OCCURRENCE})
SAYING_NOTHING = frozenset({Modality.PLANNED, Modality.DENIED, Modality.BACKGROUND})
RATED = frozenset("ABC")
DOUBTFUL = frozenset("DE")
CREDIBLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A status, and in a few public words why."""

    value: str
    because: str


def decide_status(
    statements: Iterable[Statement],
    *,
    occurrence: str = Occurrence.OCCURRED,
    override: tuple[str, str] | None = None,
) -> Decision:
    """Return the status of an event.

    :param override: an editor's status with its reason, which takes the place of the rule's.
    """
    if override is not None:
        return Decision(value=override[0], because=f"decided by the editors: {override[1]}")
    usable = [one for one in statements if _is_usable(one)]
    if occurrence == Occurrence.PLANNED:
        return Decision(value=Status.PLANNED, because="announced or expected, not yet carried out")
    if occurrence == Occurrence.DID_NOT_OCCUR:
        return _did_not_occur(usable)
    return _occurred(usable)


def _is_usable(one: Statement) -> bool:
    """A confirmed statement of a speaker whom readers may see, in a text entered once."""
    return one.state == ClaimState.CONFIRMED and not one.duplicate and not one.confidential


def _did_not_occur(statements: Sequence[Statement]) -> Decision:
    planned = any(one.modality == Modality.PLANNED for one in statements)
    if planned:
        return Decision(value=Status.CANCELLED, because="planned, and did not happen")
    return Decision(
        value=Status.REFUTED,
        because="a responsible authority or an identifiable witness says that it did not happen",
    )


def _occurred(statements: Sequence[Statement]) -> Decision:
    support = [one for one in statements if _supports(one)]
    if any(one.acknowledges for one in support):
        return Decision(
            value=Status.CONFIRMED, because="acknowledged by a party that took part in the act"
        )
    if any(_contradicts(one) for one in statements):
        return Decision(
            value=Status.DISPUTED, because="an identifiable voice credibly says otherwise"
        )
    return _by_voices(support)


def _supports(one: Statement) -> bool:
    return one.relation in SUPPORTING and one.modality not in SAYING_NOTHING


def _contradicts(one: Statement) -> bool:
    """A credible contradiction that is not the denial of a responsible party."""
    return (
        one.relation == Relation.CONTRADICTS_OCCURRENCE
        and one.identifiable
        and one.credibility <= CREDIBLE
        and not one.official_denial
        and not one.responsible_party
    )


def _by_voices(support: Sequence[Statement]) -> Decision:
    rated = {one.voice for one in support if one.identifiable and one.reliability in RATED}
    if len(rated) >= 2:
        return Decision(
            value=Status.CORROBORATED, because=f"{len(rated)} independent voices rated A to C"
        )
    if any(one.identifiable and one.reliability not in DOUBTFUL for one in support):
        return Decision(value=Status.REPORTED, because="one identifiable voice")
    return Decision(value=Status.ALLEGED, because="anonymous or doubtful voices only")
