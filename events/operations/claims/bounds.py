"""The bounds that follow from the one number an editor has to enter."""

from collections.abc import Mapping

from events.choices import Quantifier
from events.rules.numbers.shapes import CEILINGS, FLOORS, POINTS

Bounds = dict[str, int | None]


def bounds_of(quantifier: str, given: Mapping[str, int | None]) -> Bounds:
    """Low, value and high as the quantifier shapes them; what was given stays as it is.

    One number is enough, in whichever field it was entered. The bound of "less than" is entered as
    people are counted: fewer than 20 is at most 19.
    """
    low, value, high = given["low"], given["value"], given["high"]
    number = next((one for one in (value, low, high) if one is not None), None)
    if quantifier in POINTS:
        return _filled(given, low=number, value=number, high=number)
    if quantifier in FLOORS:
        return _filled(given, low=number, value=number)
    if quantifier in CEILINGS and high is None:
        return {"low": None, "value": None, "high": number}
    if quantifier == Quantifier.RANGE:
        return _filled(given, low=value, value=low)
    return dict(given)


def _filled(given: Mapping[str, int | None], **numbers: int | None) -> Bounds:
    return {name: numbers.get(name) if number is None else number for name, number in given.items()}
