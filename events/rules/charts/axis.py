"""One axis for numbers of people."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from math import log10

# Numbers farther apart than this would leave the smaller ones invisible on an even axis.
FAR_APART = 20
MOST_TICKS = 6
# The part of the width on which numbers stand, in hundredths; what is open goes on beyond it.
LEFT, RIGHT = 2.0, 90.0


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    number: int


@dataclass(frozen=True, slots=True)
class Axis:
    """From nought to the greatest number, even or, where numbers are far apart, by their logarithm."""

    greatest: int
    is_log: bool

    def at(self, number: float) -> float:
        """Where a number stands, in hundredths of the width."""
        part = self._scaled(number) / self._scaled(self.greatest)
        return round(LEFT + (RIGHT - LEFT) * part, 2)

    @property
    def ticks(self) -> list[Tick]:
        numbers = _powers(self.greatest) if self.is_log else _even(self.greatest)
        return [Tick(self.at(number), number) for number in numbers]

    def _scaled(self, number: float) -> float:
        # One more, so that nought has a place on the axis too.
        return log10(number + 1) if self.is_log else number


def axis_for(numbers: Iterable[int]) -> Axis | None:
    """The axis on which all of these can be seen; None when there is nothing to show."""
    stated = [number for number in numbers if number > 0]
    if not stated:
        return None
    return Axis(max(stated), is_log=max(stated) > FAR_APART * min(stated))


def _even(greatest: int) -> list[int]:
    step = next(step for step in _steps() if greatest / step < MOST_TICKS)
    return list(range(0, greatest + 1, step))


def _steps() -> Iterable[int]:
    return (digit * 10**power for power in count() for digit in (1, 2, 5))


def _powers(greatest: int) -> list[int]:
    """Nought, and the powers of ten up to the greatest number."""
    return [0, *(10**power for power in range(len(str(greatest))))]
