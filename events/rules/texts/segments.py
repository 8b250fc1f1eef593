"""Cutting a text where marks begin and end, so that overlapping marks can be shown."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One marked stretch: what it is about, its place, and the numbers of what it belongs to."""

    kind: str
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of one line in which no mark begins or ends; ``spans`` are those that cover it."""

    start: int
    end: int
    spans: Sequence[Span] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a text, its line break included."""

    start: int
    end: int
    segments: Sequence[Segment]


def marked_lines(text: str, spans: Iterable[Span]) -> Iterator[Line]:
    """Every line with its segments, which together are the whole text, each character once.

    Spans may overlap, nest, touch or cross line breaks; what lies outside the text is cut off.
    """
    cut = sorted((_within(span, len(text)) for span in spans), key=_order)
    waiting = [span for span in cut if span.start < span.end]
    here: list[Span] = []
    at = taken = 0
    for line in LINE.findall(text):
        start, end = at, at + len(line)
        while taken < len(waiting) and waiting[taken].start < end:
            here.append(waiting[taken])
            taken += 1
        yield Line(start=start, end=end, segments=tuple(_segments(start, end, here)))
        here = [span for span in here if span.end > end]
        at = end


def _segments(start: int, end: int, spans: Sequence[Span]) -> Iterator[Segment]:
    edges = {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
    cuts = [start, *sorted(edges), end]
    for first, last in itertools.pairwise(cuts):
        covering = tuple(span for span in spans if span.start < last and first < span.end)
        yield Segment(start=first, end=last, spans=covering)


def _within(span: Span, length: int) -> Span:
    start, end = max(span.start, 0), min(span.end, length)
    return Span(kind=span.kind, start=start, end=end, number=span.number)


def _order(span: Span) -> tuple[int, int, str]:
    """The longer of two that begin together comes first, and so encloses the other."""
    return span.start, -span.end, span.kind
