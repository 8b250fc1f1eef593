"""Low, best and high of a table, in the shapes that a claim can have."""

from dataclasses import dataclass

from events.choices import Quantifier


class Disorder(ValueError):
    """The three numbers contradict each other; the first argument names which, the second why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The count of a claim; ``written`` are the numbers of the table in at most six words."""

    quantifier: str
    low: int | None = None
    value: int | None = None
    high: int | None = None
    written: str = ""


# Note [A best number between low and high] The methodology takes “a to b” at its cautious end, so a best
# number of the table that lies between stays in the words, where an editor and a reader see it.


def counted(low: int | None, best: int | None, high: int | None) -> Counted:
    """What a claim states when a table states these numbers; an empty one is not stated.

    :raises Disorder: unless low ≤ best ≤ high.
    """
    _refuse_disorder(low, best, high)
    stated = {"low": low, "best": best, "high": high}
    words = " ".join(f"{name} {number}" for name, number in stated.items() if number is not None)
    least = best if low is None else low
    if least is None and high is None:
        return Counted(quantifier=Quantifier.NONE_GIVEN)
    if least is None:
        return Counted(quantifier=Quantifier.UP_TO, high=high, written=words)
    if high is None and low is not None:
        return Counted(quantifier=Quantifier.AT_LEAST, low=low, value=low, written=words)
    most = least if high is None else high
    shape = Quantifier.EXACT if least == most else Quantifier.RANGE
    return Counted(quantifier=shape, low=least, value=least, high=most, written=words)


def _refuse_disorder(low: int | None, best: int | None, high: int | None) -> None:
    pairs = (("low", low, "best", best), ("best", best, "high", high), ("low", low, "high", high))
    for smaller, less, larger, more in pairs:
        if less is not None and more is not None and less > more:
            raise Disorder(
                smaller,
                f"The {smaller} number ({less}) is more than the {larger} number ({more}):"
                " correct one of them.",
            )
