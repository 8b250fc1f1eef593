"""Completing what is given of a number to the bounds its quantifier has."""

from events.choices import Quantifier, Unit
from events.rules.numbers.counts import BadCount, Count
from events.rules.numbers.shapes import (
    CEILINGS,
    FLOORS,
    NOT_PERSONS,
    NOTHING,
    POINTS,
    shape_errors,
)


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
