"""Telling the same text, and nearly the same text, from another.

The fingerprint is equal only for equal words. The signature is a bottom-k sketch: of the hashes of
all runs of four tokens the 128 smallest. A token is a word, or one character of Korean, Chinese or
Japanese, so the sketch does not depend on spaces that those languages use differently or not at
all. Two sketches estimate how many of their runs two texts share (Jaccard).
"""

import hashlib
import re
from heapq import nsmallest

from events.rules.texts.searching import searchable

RUN = 4
KEPT = 128
HEX_DIGITS = 8
# Distinct reports of one event have been seen to reach 0.3; lightly edited copies keep above 0.5.
NEAR_DUPLICATE = 0.5

TOKENS = re.compile(
    "[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]"
    "|[^\\s\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)


def fingerprint(text: str) -> str:
    """Return the SHA-256 of the words, whatever their case, spaces and punctuation."""
    return hashlib.sha256(searchable(text).replace(" ", "").encode()).hexdigest()


def signature(text: str) -> str:
    """Return a sketch of the text: at most 1,024 hexadecimal digits, empty for an empty text."""
    return "".join(nsmallest(KEPT, {_hashed(run) for run in _runs(text)}))


def similarity(one: str, other: str) -> float:
    """Estimate from two signatures which share of their runs two texts have in common, 0 to 1."""
    first, second = _hashes(one), _hashes(other)
    union = nsmallest(KEPT, first | second)
    return len(first & second & set(union)) / len(union) if union else 0.0


def are_near_duplicates(one: str, other: str) -> bool:
    """Tell from two signatures whether an editor should look for a copy."""
    return similarity(one, other) >= NEAR_DUPLICATE


def _runs(text: str) -> list[str]:
    tokens = TOKENS.findall(searchable(text))
    if not tokens:
        return []
    return [" ".join(tokens[at : at + RUN]) for at in range(max(1, len(tokens) - RUN + 1))]


def _hashed(run: str) -> str:
    return hashlib.blake2b(run.encode(), digest_size=HEX_DIGITS // 2).hexdigest()


def _hashes(sketch: str) -> set[str]:
    return {sketch[at : at + HEX_DIGITS] for at in range(0, len(sketch), HEX_DIGITS)}
