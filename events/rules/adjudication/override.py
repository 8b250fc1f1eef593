"""An editor's decision in place of the rule's (ADJ-1, fifth step)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from events.rules.adjudication.result import Adjudication
from events.rules.sentence import Sentence


class BadOverride(ValueError):
    """The override has no reason or leaves the bounds of the statements.

    :ivar faults: each of them in a sentence that names the field and the remedy.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(" ".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountOverride:
    """The numbers an editor puts in place of the computed ones; None keeps the computed one."""

    best: int | None
    reason: str
    low: int | None = None
    high: int | None = None


def overridden(computed: Adjudication, override: CountOverride) -> Adjudication:
    """Return the adjudication with the editor's numbers.

    :raises BadOverride: without a reason, outside the computed bounds, or out of order.
    """
    low = computed.low if override.low is None else override.low
    high = computed.high if override.high is None else override.high
    if faults := _faults(computed, override, low=low, high=high):
        raise BadOverride(faults)
    return replace(computed, low=low, best=override.best, high=high, rule="override")


def _faults(
    computed: Adjudication, override: CountOverride, *, low: int | None, high: int | None
) -> list[str]:
    stated = {"low": low, "best": override.best, "high": high}
    numbers = [number for number in stated.values() if number is not None]
    faults: list[str] = [
        Sentence(
            "{name}: {number} lies outside the stated {span}; choose a number inside.",
            name=name,
            number=number,
            span=_span(computed),
        )
        for name, number in stated.items()
        if number is not None and not _inside(computed, number)
    ]
    if numbers != sorted(numbers):
        faults.append(
            Sentence("best: low, best and high are out of order; put the smallest first.")
        )
    if not override.reason.strip():
        faults.append(Sentence("reason: an override needs a written reason."))
    return faults


def _inside(computed: Adjudication, number: int) -> bool:
    above = number >= (computed.low or 0)
    return above and (computed.high_open or computed.high is None or number <= computed.high)


def _span(computed: Adjudication) -> str:
    if computed.high_open or computed.high is None:
        return Sentence("{low} and more", low=computed.low or 0)
    return Sentence("{low} to {high}", low=computed.low or 0, high=computed.high)
