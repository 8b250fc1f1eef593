"""Sentences and clauses of Chinese."""

import re
from collections.abc import Sequence
from itertools import pairwise

from events.rules.extraction.cjk import Span

END = re.compile(r"\n+|[。！？!?]+[」』”’\"]*\s*")
CLAUSE = re.compile(r"[，；;：:]\s*|(?:但|但是|而)(?=[\u3400-\u9fff]{4})|——?\s*")


def sentences(text: str) -> list[Span]:
    """The sentences of an article."""
    cuts = [0, *(match.end() for match in END.finditer(text)), len(text)]
    spans = (_trimmed(text, start, end) for start, end in pairwise(cuts))
    return [span for span in spans if span.end > span.start]


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    kept = piece.strip()
    first = start + (len(piece) - len(piece.lstrip()))
    return Span(first, first + len(kept))


def clauses(sentence: str) -> Sequence[Span]:
    """The stretches between commas; each is a statement or leads to the next."""
    cuts = [0, *(match.end() for match in CLAUSE.finditer(sentence)), len(sentence)]
    spans = [Span(start, end) for start, end in pairwise(cuts) if end > start]
    return spans or [Span(0, len(sentence))]
