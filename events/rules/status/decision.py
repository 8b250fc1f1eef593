"""What the status of an event is, and why."""

from dataclasses import dataclass

# Stable codes, for translation and for the public document.
SENTENCES = {
    "planned": "It is planned and its outcome is not recorded.",
    "refutation_accepted": "A responsible authority or an identifiable witness says that it did "
    "not happen, and a reviewer accepted this.",
    "plan_not_carried_out": "It was planned and did not happen.",
    "acknowledged": "Whoever carried out, received or supervised it says that it happened.",
    "credible_contradiction": "An identifiable voice credibly says that it did not happen.",
    "independent_voices": "At least two independent voices rated A to C say that it happened.",
    "one_identifiable_voice": "One identifiable voice says that it happened.",
    "weak_voices_only": "Only anonymous or unreliable voices say that it happened.",
    "no_support": "No confirmed claim says that it happened.",
}


class BadStatusOverride(ValueError):
    """The override gives no reason or no status of the vocabulary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusOverride:
    """The status an editor puts in place of the computed one."""

    status: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A status, the code of its reason, and the reason in an English sentence.

    ``computed`` is the status by the rule; it differs from ``value`` only after an override.
    """

    value: str
    because: str
    sentence: str
    computed: str
