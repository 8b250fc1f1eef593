"""What low, value and high are, for each way of giving a number."""

from collections.abc import Iterator

from events.choices import Quantifier, Unit
from events.rules.numbers.counts import Count

POINTS = frozenset({Quantifier.EXACT, Quantifier.APPROXIMATELY})
FLOORS = frozenset({Quantifier.AT_LEAST, Quantifier.MORE_THAN, Quantifier.VAGUE_WORD})
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
    """The count that a quantifier makes of the number or numbers stated.

    One number is enough wherever the words give one, in whichever place it is given. For "less than"
    it is the bound as a count of people, so fewer than 20 is given as 19. Households without a stated
    size are no persons.

    :raises ValueError: when the quantifier is unknown or needs a number that is not given.
    """
    if quantifier not in Quantifier.values:
        raise ValueError(f"“{quantifier}” is no quantifier; known: {', '.join(Quantifier.values)}.")
    stated = [number for number in (value, low, high) if number is not None]
    if quantifier == Quantifier.NONE_GIVEN or (not stated and unit in NOT_PERSONS):
        return NOTHING
    if not stated:
        raise ValueError(f"“{quantifier}” needs a number; if none is given, choose “none_given”.")
    return _shaped(quantifier, stated, low=low, value=value, high=high)


def _shaped(
    quantifier: str,
    stated: list[int],
    *,
    low: int | None,
    value: int | None,
    high: int | None,
) -> Count:
    if quantifier in POINTS:
        approximate = quantifier == Quantifier.APPROXIMATELY
        return Count(
            low=low if low is not None else stated[0],
            value=stated[0],
            high=high if high is not None else stated[0],
            approximate=approximate,
        )
    if quantifier in FLOORS:
        return Count(
            low=low if low is not None else stated[0], value=stated[0], high=high, high_open=True
        )
    if quantifier in CEILINGS:
        return Count(
            low=low,
            value=value if high is not None else None,
            high=stated[0] if high is None else high,
        )
    first = stated[0] if low is None else low
    return Count(low=first, value=first if value is None else value, high=high)


def shape_errors(
    quantifier: str,
    *,
    low: int | None,
    value: int | None,
    high: int | None,
    high_open: bool,
    unit: str = Unit.PERSON,
) -> tuple[str, ...]:
    """Sentences that say what does not fit the quantifier, each with its remedy."""
    numbers = (low, value, high)
    if unit in NOT_PERSONS and numbers == (None, None, None) and high_open:
        return ()
    return tuple(_faults(quantifier, numbers, high_open))


def _faults(
    quantifier: str, numbers: tuple[int | None, int | None, int | None], high_open: bool
) -> Iterator[str]:
    low, value, high = numbers
    stated = [number for number in numbers if number is not None]
    if any(number < 0 for number in stated):
        yield "A number of people is not negative."
    if low is not None and high is not None and low > high:
        yield f"Low ({low}) is above high ({high}): put the smaller number first."
    if quantifier in POINTS and (len(set(numbers)) != 1 or value is None or high_open):
        yield "One number, exact or approximate, is low, value and high at once."
    if quantifier in FLOORS and (
        value is None or low != value or high is not None or not high_open
    ):
        yield "“At least” and “more than” state a low and leave the high open."
    if quantifier in CEILINGS and (
        high is None or low is not None or value is not None or high_open
    ):
        yield "“Up to” and “less than” state a high and nothing else."
    if quantifier == Quantifier.RANGE and (
        low is None or high is None or value != low or high_open
    ):
        yield "A range states two numbers; its value is the lower one."
    if quantifier == Quantifier.NONE_GIVEN and (stated or not high_open):
        yield "Where no number is given, leave low, value and high empty."
