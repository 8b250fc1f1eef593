"""A number of people with its bounds, before and after it can be added."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What an event states: None is "not stated", never zero."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    high_open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A figure made fit for sums: every bound is a number, and L ≤ B ≤ H.

    ``closed`` says that a high was stated and that nobody said "or more".
    """

    low: int = 0
    best: int = 0
    high: int = 0
    closed: bool = True
    states_high: bool = True


NOBODY = Value()


def value_of(figure: Figure) -> Value:
    """L = low or 0; B = best or L; H = high or max(B, L), open if the high is missing or open."""
    low = figure.low or 0
    best = max(low, low if figure.best is None else figure.best)
    high = best if figure.high is None else max(figure.high, best)
    stated = figure.high is not None
    return Value(
        low=low,
        best=best,
        high=high,
        closed=stated and not figure.high_open,
        states_high=stated,
    )


def added(values: Iterable[Value]) -> Value:
    """The sum of numbers of different people."""
    all_of = list(values)
    return Value(
        low=sum(one.low for one in all_of),
        best=sum(one.best for one in all_of),
        high=sum(one.high for one in all_of),
        closed=all(one.closed for one in all_of),
        states_high=all(one.states_high for one in all_of),
    )


def same_people(values: Iterable[Value]) -> Value:
    """The same people twice: greatest L, B and H, open if one is."""
    all_of = list(values)
    return Value(
        low=max(one.low for one in all_of),
        best=max(one.best for one in all_of),
        high=max(one.high for one in all_of),
        closed=all(one.closed for one in all_of),
        states_high=all(one.states_high for one in all_of),
    )


def identical(figures: Iterable[tuple[Figure, Value]]) -> Value:
    """One event told twice: least stated low, least stated best, greatest high."""
    pairs = list(figures)
    low = min((one.low for one, _ in pairs if one.low is not None), default=0)
    best = min((one.best for one, _ in pairs if one.best is not None), default=low)
    best = max(low, best)
    return Value(
        low=low,
        best=best,
        high=max(best, *(value.high for _, value in pairs)),
        closed=all(value.closed for _, value in pairs),
        states_high=any(value.states_high for _, value in pairs),
    )


def whole_with(whole: Value, parts: Iterable[Value]) -> Value:
    """A whole that holds its parts; a part's open end disappears inside a closed whole."""
    inside = added(parts)
    low, best = max(whole.low, inside.low), max(whole.best, inside.best)
    best = max(low, best)
    if whole.states_high:
        return Value(low=low, best=best, high=max(whole.high, best), closed=whole.closed)
    return Value(
        low=low,
        best=best,
        high=max(whole.high, inside.high, best),
        closed=False,
        states_high=False,
    )
