"""An editor's decision in place of the rule's (ADJ-1, fifth step)."""

from dataclasses import dataclass, replace

from events.rules.adjudication.result import Adjudication


class BadOverride(ValueError):
    """The override has no reason or leaves the bounds of the statements."""


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
        raise BadOverride(" ".join(faults))
    return replace(computed, low=low, best=override.best, high=high, rule="override")


def _faults(
    computed: Adjudication, override: CountOverride, *, low: int | None, high: int | None
) -> list[str]:
    stated = {"low": low, "best": override.best, "high": high}
    numbers = [number for number in stated.values() if number is not None]
    faults = [
        f"{name}: {number} lies outside the stated {_span(computed)}; choose a number inside."
        for name, number in stated.items()
        if number is not None and not _inside(computed, number)
    ]
    if numbers != sorted(numbers):
        faults.append("best: low, best and high are out of order; put the smallest first.")
    if not override.reason.strip():
        faults.append("reason: an override needs a written reason.")
    return faults


def _inside(computed: Adjudication, number: int) -> bool:
    above = number >= (computed.low or 0)
    return above and (computed.high_open or computed.high is None or number <= computed.high)


def _span(computed: Adjudication) -> str:
    end = "and more" if computed.high_open or computed.high is None else f"to {computed.high}"
    return f"{computed.low or 0} {end}"
