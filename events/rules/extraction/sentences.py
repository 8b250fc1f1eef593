"""Splitting a text into sentences, each with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """``text[start:end]`` of the article, without space around it; ``number`` counts from 0."""

    number: int
    start: int
    end: int
    text: str


# A full stop after one of these ends no sentence; neither does one after a single capital.
ABBREVIATED = """
mr mrs ms dr prof hon sen rep gov gen col lt maj capt sgt cpl brig adm cmdr st sr jr rev pres jan feb
mar apr jun jul aug sept sep oct nov dec no nos vs etc inc ltd co corp dept est fig al approx ca e.g
i.e cf u.s u.n u.k s n e.u p.m a.m ph.d d.c
"""
ABBREVIATIONS = frozenset(ABBREVIATED.split())
_END = re.compile(
    r"""(?P<stop>[.!?]+|[。！？…]+)(?P<close>["')\]」』”’〉》]*)(?=\s|$|(?<=[。！？」』])|[A-Z"(][A-Za-z])"""
)
_LINE = re.compile(r"\n[ \t\u3000]*(?:\n\s*)*")
_HANGING = re.compile(
    r"(?:[,;:(]|\b(?:a|an|and|as|at|by|for|from|in|into|its|nor|of|on|or|our|that|the|their|this|to"
    r"|was|were|which|who|with))$",
    re.I,
)
LONG_LINE = 60
# What runs on for longer is no sentence; it is cut so that reading it takes no time.
LONGEST = 1_500


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of the text in order; blank lines and headings end one too."""
    plain = fold(text)
    cuts = sorted({*_line_cuts(plain), *_stop_cuts(plain), len(plain)})
    found: list[Sentence] = []
    begin = 0
    for cut in _close(cuts, plain):
        start, end = _trimmed(text, begin, cut)
        if start < end:
            found.append(Sentence(number=len(found), start=start, end=end, text=text[start:end]))
        begin = cut
    return found


def _close(cuts: list[int], plain: str) -> Iterator[int]:
    """Return the cuts with others between them where they lie too far apart."""
    begin = 0
    for cut in cuts:
        while cut - begin > LONGEST:
            space = plain.rfind(" ", begin + 1, begin + LONGEST)
            begin = space if space > begin else begin + LONGEST
            yield begin
        yield cut
        begin = cut


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _line_cuts(plain: str) -> list[int]:
    cuts, line_start = [], 0
    for found in _LINE.finditer(plain):
        line = plain[line_start : found.start()]
        if found.group().count("\n") > 1 or not _goes_on(line, plain[found.end() :][:1]):
            cuts.append(found.end())
        line_start = found.end()
    return cuts


def _goes_on(line: str, following: str) -> bool:
    """Tell whether a sentence runs on into the next line, as in a text with hard line ends."""
    line = line.rstrip()
    if not line or line[-1] in ".!?。！？":
        return False
    if following.islower():
        return True
    return len(line) >= LONG_LINE and _HANGING.search(line) is not None


def _stop_cuts(plain: str) -> list[int]:
    return [found.end() for found in _END.finditer(plain) if not _inside(plain, found)]


def _inside(plain: str, found: re.Match[str]) -> bool:
    """Tell whether the stop belongs to an abbreviation, a number or a list's letter."""
    if found["stop"] != ".":
        return False
    before = re.search(r"[^\s(\"']*$", plain[max(0, found.start() - 12) : found.start()])
    word = before.group().lower() if before else ""
    after = plain[found.end() :].lstrip(" ")[:1]
    glued = found.end() < len(plain) and not plain[found.end()].isspace()
    if glued and not (word[-1:].isalpha() and len(word) > 3 and "." not in word):
        return not (found["close"] or word[-1:] in ")")
    if after.islower():
        return True
    single = len(word) == 1 and word.isalpha() and word != "i"
    return word in ABBREVIATIONS or single
