"""From a quantifier and its numbers to bounds, inventing nothing.

================================  =======  ==============  ======
words                             low      value           high
================================  =======  ==============  ======
exactly n, approximately n        n        n               n
at least n, more than n           n        n               open
up to n / less than n             –        –               n / n−1
a to b                            a        a               b
tens, dozens, hundreds            10…      the same        open
others, several, nothing          –        –               open
n households of unstated size     –        –               open
================================  =======  ==============  ======
"""

from events.choices import Quantifier, Unit
from events.rules.numbers.counts import BadCount, Count

POINTS = frozenset({Quantifier.EXACT, Quantifier.APPROXIMATELY})
FLOORS = frozenset({Quantifier.MORE_THAN, Quantifier.AT_LEAST, Quantifier.VAGUE_WORD})
CEILINGS = frozenset({Quantifier.UP_TO, Quantifier.LESS_THAN})
NOT_PERSONS = frozenset({Unit.HOUSEHOLD, Unit.GROUP})
NOTHING = Count(high_open=True)


def count_of(
    quantifier: str,
    *,
    low: int | None = None,
    value: int | None = None,
    high: int | None = None,
    unit: str = Unit.PERSON,
) -> Count:
    """Complete the bounds of a number of people from what is given of them.

    One number is enough, as ``value``: the n of "exactly n", "up to n", "fewer than n". What is
    given is kept, never replaced. Of households and groups the numbers are persons, given only
    when the source states a size; without them nothing is stated.

    :raises BadCount: when a number is missing, or those given do not fit the quantifier.
    """
    given = Count(low=low, value=value, high=high)
    if quantifier in Quantifier.values and _states_nothing(quantifier, unit, given):
        return NOTHING
    count = _completed(quantifier, given)
    faults = shape_errors(
        quantifier,
        unit=unit,
        low=count.low,
        value=count.value,
        high=count.high,
        high_open=count.high_open,
    )
    if faults:
        raise BadCount(" ".join(faults))
    return count


def _states_nothing(quantifier: str, unit: str, given: Count) -> bool:
    silent = quantifier == Quantifier.NONE_GIVEN or unit in NOT_PERSONS
    return silent and not given.states_a_number


def _completed(quantifier: str, given: Count) -> Count:
    if quantifier in CEILINGS:
        return _ceiling(quantifier, given)
    known = given.value if given.value is not None else given.low
    if quantifier in POINTS:
        known = given.high if known is None else known
    return Count(
        low=known if given.low is None else given.low,
        value=known if given.value is None else given.value,
        high=known if quantifier in POINTS and given.high is None else given.high,
        high_open=quantifier in FLOORS or quantifier == Quantifier.NONE_GIVEN,
        approximate=quantifier == Quantifier.APPROXIMATELY,
    )


def _ceiling(quantifier: str, given: Count) -> Count:
    """Only a lone value is the n of the words; a high is the bound itself."""
    if given.high is not None or given.value is None:
        return given
    below = 1 if quantifier == Quantifier.LESS_THAN else 0
    return Count(low=given.low, high=given.value - below)


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
