"""Numbers that would single out one person."""

from collections.abc import Iterable

from events.rules.publication.facts import Bounds, Number, WholeAndParts

FEWEST = 2


def is_too_small(number: Number) -> bool:
    """Tell whether the greatest number stated is below two; an open end may hold more."""
    return number.high is not None and not number.high_open and number.high < FEWEST


def leaves_one(family: WholeAndParts) -> bool:
    """Tell whether a whole with closed bounds minus its parts leaves exactly one person.

    What is left is at most the whole's high minus the parts' lows.
    """
    if not _is_closed(family.whole) or family.whole.high is None:
        return False
    return bool(stated := tuple(_lows(family.parts))) and family.whole.high - sum(stated) == 1


def _lows(parts: Iterable[Bounds]) -> Iterable[int]:
    return (part.low for part in parts if part.low is not None)


def _is_closed(bounds: Bounds) -> bool:
    return bounds.low is not None and bounds.high is not None and not bounds.high_open
