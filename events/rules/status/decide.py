"""The status of an event from the statements that hang on it (ADJ-1)."""

from collections.abc import Iterable, Sequence

from events.choices import Modality, Occurrence, Status
from events.rules.adjudication import Statement
from events.rules.status.decision import (
    SENTENCES,
    BadStatusOverride,
    Decision,
    StatusOverride,
)
from events.rules.status.evidence import (
    can_refute,
    contradicts_credibly,
    says_it_occurred,
    supports,
    usable,
)

INDEPENDENT_RATINGS = frozenset("ABC")
UNRELIABLE_RATINGS = frozenset("DE")
ENOUGH_VOICES = 2


def decide_status(
    statements: Iterable[Statement],
    *,
    occurrence: str,
    refutation_accepted: bool = False,
    override: StatusOverride | None = None,
) -> Decision:
    """Return the status of an event and its reason.

    ``refutation_accepted`` says that a reviewer accepted a claim that it did not happen; without
    such a claim among the statements it has no effect.

    :raises BadStatusOverride: when the override has no reason or no known status.
    """
    given = tuple(one for one in statements if usable(one))
    value, because = _computed(given, occurrence, refutation_accepted=refutation_accepted)
    if override is not None:
        return _overridden(override, computed=value)
    return Decision(value=value, because=because, sentence=SENTENCES[because], computed=value)


def _computed(
    given: Sequence[Statement], occurrence: str, *, refutation_accepted: bool
) -> tuple[str, str]:
    if occurrence == Occurrence.PLANNED:
        return Status.PLANNED, "planned"
    if refutation_accepted and any(can_refute(one) for one in given):
        return Status.REFUTED, "refutation_accepted"
    planned = any(one.modality == Modality.PLANNED for one in given)
    if occurrence == Occurrence.DID_NOT_OCCUR and planned:
        return Status.CANCELLED, "plan_not_carried_out"
    return _of_what_is_said(given)


def _of_what_is_said(given: Sequence[Statement]) -> tuple[str, str]:
    support = [one for one in given if supports(one)]
    if any(one.acknowledges and says_it_occurred(one) for one in support):
        return Status.CONFIRMED, "acknowledged"
    if any(contradicts_credibly(one) for one in given):
        return Status.DISPUTED, "credible_contradiction"
    independent = {one.voice for one in support if one.reliability in INDEPENDENT_RATINGS}
    if len(independent) >= ENOUGH_VOICES:
        return Status.CORROBORATED, "independent_voices"
    if any(one.identifiable and one.reliability not in UNRELIABLE_RATINGS for one in support):
        return Status.REPORTED, "one_identifiable_voice"
    return Status.ALLEGED, "weak_voices_only" if support else "no_support"


def _overridden(override: StatusOverride, *, computed: str) -> Decision:
    if override.status not in Status.values:
        known = ", ".join(Status.values)
        raise BadStatusOverride(f"status: “{override.status}” is none; choose one of {known}.")
    if not override.reason.strip():
        raise BadStatusOverride("reason: an override needs a written reason.")
    return Decision(
        value=override.status, because="override", sentence=override.reason, computed=computed
    )
