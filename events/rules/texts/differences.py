"""Two texts beside each other, with what differs marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from rapidfuzz.distance import Indel

LONGEST_PARAGRAPH = 2000
PARAGRAPHS = 2000
# A word, or one character of a language that does not part its words.
TOKENS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\\W_]+|\\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether the other text lacks them."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """Two paragraphs that answer each other; empty where one text has none."""

    one: Sequence[Piece]
    other: Sequence[Piece]


def differences(one: str, other: str) -> list[Beside]:
    """Return both texts paragraph by paragraph; only the first 2,000 of each are compared."""
    first, second = _paragraphs(one), _paragraphs(other)
    rows: list[Beside] = []
    for kind, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "equal":
            rows += [Beside([Piece(text)], [Piece(text)]) for text in first[a:b]]
        else:
            rows += map(
                _beside, *zip(*zip_longest(first[a:b], second[c:d], fillvalue=""), strict=True)
            )
    return rows


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()][:PARAGRAPHS]


def _beside(one: str, other: str) -> Beside:
    first, second = TOKENS.findall(one), TOKENS.findall(other)
    if not (first and second) or max(len(first), len(second)) > LONGEST_PARAGRAPH:
        return Beside(list(_whole(one)), list(_whole(other)))
    left: list[Piece] = []
    right: list[Piece] = []
    for code in Indel.opcodes(first, second):
        differs = code.tag != "equal"
        left += _whole("".join(first[code.src_start : code.src_end]), differs)
        right += _whole("".join(second[code.dest_start : code.dest_end]), differs)
    return Beside(left, right)


def _whole(text: str, differs: bool = True) -> Iterator[Piece]:
    if text:
        yield Piece(text, differs)
