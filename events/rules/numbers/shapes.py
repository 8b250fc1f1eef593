"""From a quantifier and its numbers to bounds, inventing nothing.

================================  =======  ==============  ======
words                             low      value           high
================================  =======  ==============  ======
exactly n, approximately n        n        n               n
at least n, more than n           n        n               open
up to n, nearly n                 –        –               n
less than n                       –        –               n−1
a to b                            a        a               b
tens, dozens, hundreds            10…      the same        open
others, several, nothing          –        –               open
n households of unstated size     –        –               open
================================  =======  ==============  ======
"""

from events.choices import Quantifier, Unit
from events.rules.numbers.counts import Count

POINTS = frozenset({Quantifier.EXACT, Quantifier.APPROXIMATELY})
FLOORS = frozenset({Quantifier.MORE_THAN, Quantifier.AT_LEAST, Quantifier.VAGUE_WORD})
CEILINGS = frozenset({Quantifier.UP_TO, Quantifier.LESS_THAN})
NOT_PERSONS = frozenset({Unit.HOUSEHOLD, Unit.GROUP})
NOTHING = Count(high_open=True)


def shape_errors(
    quantifier: str,
    *,
    unit: str = Unit.PERSON,
    low: int | None,
    value: int | None,
    high: int | None,
    high_open: bool,
) -> tuple[str, ...]:
    """Return what is wrong with the numbers of a claim, in sentences that name field and remedy."""
    if quantifier not in Quantifier.values:
        return (f"quantifier: “{quantifier}” is none; choose one of {_known()}.",)
    if unit not in Unit.values:
        return (f"unit: “{unit}” is none; choose one of {', '.join(Unit.values)}.",)
    given = Count(low=low, value=value, high=high, high_open=high_open)
    if unit in NOT_PERSONS and given == NOTHING:
        return ()
    return (*_disorder(given), *_presence(quantifier, given), *_relations(quantifier, given))


def _disorder(given: Count) -> list[str]:
    named = {"low": given.low, "value": given.value, "high": given.high}
    faults = [
        f"{name}: {number} is negative; people are counted from 0."
        for name, number in named.items()
        if number is not None and number < 0
    ]
    numbers = [number for number in named.values() if number is not None]
    if numbers != sorted(numbers):
        faults.append("low: low, value and high are out of order; put the smallest first.")
    return faults


def _presence(quantifier: str, given: Count) -> list[str]:
    """Which of the three a quantifier states, and whether the end is open."""
    wanted = {
        "low": quantifier not in CEILINGS and quantifier != Quantifier.NONE_GIVEN,
        "value": quantifier not in CEILINGS and quantifier != Quantifier.NONE_GIVEN,
        "high": quantifier in POINTS | CEILINGS or quantifier == Quantifier.RANGE,
    }
    present = {"low": given.low, "value": given.value, "high": given.high}
    faults = [
        f"{name}: “{quantifier}” {'needs it' if needed else 'states none'}; "
        f"{'enter it' if needed else 'leave it empty'}, or choose another quantifier."
        for name, needed in wanted.items()
        if needed != (present[name] is not None)
    ]
    if given.high_open == wanted["high"]:
        rest = "closes the number; untick it" if wanted["high"] else "leaves it open; tick it"
        faults.append(f"high_open: “{quantifier}” {rest}.")
    return faults


def _relations(quantifier: str, given: Count) -> list[str]:
    faults = []
    if given.low is not None and given.value is not None and given.low != given.value:
        faults.append("value: it equals low, the cautious reading; enter the same number.")
    if quantifier in POINTS and None not in (given.value, given.high) and given.value != given.high:
        faults.append(f"high: “{quantifier}” has one number; enter it three times, or use range.")
    return faults


def _known() -> str:
    return ", ".join(Quantifier.values)
