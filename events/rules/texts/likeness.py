"""Is this the same text, or nearly?"""

import hashlib
from collections.abc import Iterator

from events.rules.texts.searching import searchable

# Runs of this many characters are compared: long enough for English, short enough for Chinese.
RUN = 9
# The smallest hashes that stand for a text (a bottom-k sketch); more would be more exact.
KEPT = 128
DIGITS = 8


def fingerprint(text: str) -> str:
    """The same for two texts that differ only in case, punctuation and spaces; "" for no text."""
    normal = searchable(text).replace(" ", "")
    return hashlib.sha256(normal.encode()).hexdigest() if normal else ""


def signature(text: str) -> str:
    """A sketch of the text, for :func:`similarity`; "" for one that is too short to compare."""
    hashes = sorted({_hash(run) for run in _runs(searchable(text).replace(" ", ""))})
    return " ".join(f"{value:0{DIGITS}x}" for value in hashes[:KEPT])


def similarity(one: str, other: str) -> float:
    """The share of passages that two texts have in common, from their signatures: 0 to 1."""
    first, second = set(one.split()), set(other.split())
    if not first or not second:
        return 0.0
    smallest = set(sorted(first | second)[:KEPT])
    return len(smallest & first & second) / len(smallest)


def repeated_paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Each paragraph that the text prints again, with the index of its first printing."""
    first: dict[str, int] = {}
    repeated = []
    for index, paragraph in enumerate(_paragraphs(text)):
        normal = searchable(paragraph)
        if normal in first:
            repeated.append((index, first[normal]))
        elif normal:
            first[normal] = index
    return tuple(repeated)


def _paragraphs(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line.strip())


def _runs(text: str) -> Iterator[str]:
    return (text[start : start + RUN] for start in range(len(text) - RUN + 1))


def _hash(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode(), digest_size=DIGITS // 2).digest(), "big")
