"""Whether two numbers can be of the same people."""

from events.rules.overlaps import Figure

from .reason import Reason
from .told import Told

UNBOUNDED = float("inf")


def compare_numbers(one: Told, other: Told) -> list[Reason]:
    """One reason from the numbers; none when either states none."""
    ours, theirs = one.figure, other.figure
    if not (states(ours) and states(theirs)):
        return []
    given = {"ours": ours, "theirs": theirs}
    if ours.best is not None and ours.best == theirs.best:
        return [Reason(code="same_number", weight=12, given=given)]
    if fit(ours, theirs):
        return [Reason(code="numbers_fit", weight=5, given=given)]
    return [Reason(code="numbers_differ", weight=-4, given=given)]


def states(figure: Figure) -> bool:
    return not (figure.low is None and figure.best is None and figure.high is None)


def fit(ours: Figure, theirs: Figure) -> bool:
    """Whether the two intervals share a number; one without a low begins at 0."""
    return max(ours.low or 0, theirs.low or 0) <= min(_end(ours), _end(theirs))


def size(figure: Figure) -> float:
    """What a figure is taken as, to tell the smaller from the larger."""
    stated = (figure.best, figure.high, figure.low)
    return next((number for number in stated if number is not None), 0)


def _end(figure: Figure) -> float:
    return UNBOUNDED if figure.high_open or figure.high is None else figure.high
