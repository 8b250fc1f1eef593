"""Each voice as a bar from its low to its high, all on one axis, and the result below them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .axis import Axis, Tick, axis_for

# Hundredths of the width: how far an open end goes on, and how narrow a bar may be to be seen.
BEYOND = 98.0
NARROWEST = 0.8
ROW, TOP, FOOT = 44, 4, 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What is drawn as one bar: a name, the number in words, and its bounds."""

    name: str
    told: str = ""
    low: int | None = None
    value: int | None = None
    high: int | None = None
    high_open: bool = True
    chosen: bool = False

    @property
    def states_a_number(self) -> bool:
        return not (self.low is None and self.value is None and self.high is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Where one bar stands, in hundredths of the width and, downwards, in pixels.

    ``mark`` is where its value stands. ``is_open`` says that it goes on without a stated end,
    ``from_nothing`` that no low is stated, so that it begins at nought.
    """

    name: str
    told: str
    chosen: bool
    top: int
    start: float
    width: float
    mark: float | None
    is_open: bool
    from_nothing: bool
    is_result: bool = False

    @property
    def end(self) -> float:
        return round(self.start + self.width, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicesChart:
    """Everything a drawing needs. ``is_log`` has to be said beside it."""

    bars: Sequence[Bar]
    ticks: Sequence[Tick]
    is_log: bool
    height: int
    foot: int


def voices_chart(voices: Iterable[Span], result: Span) -> VoicesChart | None:
    """The chart of an adjudication; None when nobody states a number."""
    spans = [*(one for one in voices if one.states_a_number)]
    rows = [*spans, result] if result.states_a_number else spans
    axis = axis_for(_numbers(rows))
    if axis is None:
        return None
    bars = [
        _bar(span, axis, top=TOP + ROW * place, is_result=span is result)
        for place, span in enumerate(rows)
    ]
    foot = TOP + ROW * len(rows)
    return VoicesChart(
        bars=bars, ticks=axis.ticks, is_log=axis.is_log, height=foot + FOOT, foot=foot
    )


def _numbers(spans: Iterable[Span]) -> Iterator[int]:
    for span in spans:
        yield from (one for one in (span.low, span.value, span.high) if one is not None)


def _bar(span: Span, axis: Axis, *, top: int, is_result: bool) -> Bar:
    start = axis.at(span.low or 0)
    is_open = span.high_open or span.high is None
    stated = [one for one in (span.low, span.value, span.high) if one is not None]
    end = BEYOND if is_open else axis.at(max(stated))
    return Bar(
        name=span.name,
        told=span.told,
        chosen=span.chosen,
        top=top,
        start=start,
        width=round(max(end - start, NARROWEST), 2),
        mark=None if span.value is None else axis.at(span.value),
        is_open=is_open,
        from_nothing=span.low is None,
        is_result=is_result,
    )
