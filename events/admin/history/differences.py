"""Two texts, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word of letters and digits of the West is compared whole, everything else sign by sign: Korean,
# Chinese and Japanese are not cut into words by spaces.
PIECE = re.compile(r"[A-Za-zÀ-ɏ0-9]+|.", re.DOTALL)
KINDS = KEPT, TAKEN, ADDED = ("kept", "taken", "added")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that both texts share, that only the first has, or only the second."""

    kind: str
    text: str


def differences(before: str, after: str) -> list[Piece]:
    """The stretches of two texts in reading order, what was taken before what was added."""
    return list(_pieces(PIECE.findall(before), PIECE.findall(after)))


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        if what == "equal":
            yield Piece(KEPT, "".join(before[start:end]))
            continue
        if start < end:
            yield Piece(TAKEN, "".join(before[start:end]))
        if other_start < other_end:
            yield Piece(ADDED, "".join(after[other_start:other_end]))


def shared(pieces: list[Piece]) -> float:
    """How much of the longer text both share, from 0 to 1."""
    lengths = {kind: sum(len(one.text) for one in pieces if one.kind == kind) for kind in KINDS}
    longer = lengths[KEPT] + max(lengths[TAKEN], lengths[ADDED])
    return lengths[KEPT] / longer if longer else 1.0
