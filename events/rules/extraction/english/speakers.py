"""Who says what a sentence states."""

import re
from dataclasses import dataclass

from events.rules.extraction.naming import NameOf, Names

SAY = (
    r"(?:said|says|say|told|tells|reported|reports|announced|announces|confirmed|"
    r"confirms|claimed|claims|stated|states|added|estimates?|"
    r"estimated|revealed|disclosed|testified|alleged|alleges|denied|denies|"
    r"believes?|believed|noted|explained|acknowledged|admitted|"
    r"disclosed|warned|insisted|put|quoted|cited|adds|learned|found|condemned|"
    r"posted|wrote|maintained|recalled|documented|recorded)"
)
ACCORDING = re.compile(
    (
        r"\b(?:according to|citing|quoting|as reported by|in the words of|reported "
        r"by|confirmed by|estimates? by)\s+(?P<who>[^,;.()]+?)(?=\s*(?:[,;.()]|"
        r"$|\s(?:on|in|that|who|which|said|from)\s))"
    ),
    re.I,
)
_SAYS = re.compile(rf"\b{SAY}\b(?!\s+(?:to be|by|as)\b)")
# Who stands before the verb, looked for backwards from it, in the last words only.
WINDOW = 170
_BEFORE = re.compile(
    r"(?<![\w.'&-])(?P<who>[\w.'&-]+(?:\s+[\w.'&-]+){0,10})(?:\s*\([^)]*\))?(?:,[^,]{2,90},)?\s+"
    r"(?:has |had |have |also |later |previously |\w+ly )*$"
)
INVERTED = re.compile(
    rf"[,\"']\s*(?:{SAY})\s+(?P<who>(?:the |a |an )?[A-Z][\w.'-]*(?:\s+[\w.'-]+){{0,6}}?)(?"
    rf"=[,.;]|$|\s+(?:on|in|at|to|who)\s)"
)
_PERSONAL = re.compile(
    r"^(?:an?|the|one|he|she|it|they|we|i|who|which|that|this|there|and|but|what|as)$", re.I
)
_PUBLIC = re.compile(
    r"[A-Z]|\b(?:spokes\w+|officials?|sources?|activists?|groups?|organi[sz]ations?|"
    r"ministry|police|government|authorities|agency|media|newspaper|"
    r"report|missionary|lawyers?|relatives?|witness\w*|experts?|embassy|defectors?|"
    r"minister|captain)\b"
)
_CUT = re.compile(
    r"^.*(?:[,;:\"]|\b(?:that|when|after|while|because|who|which|but|and that|where)\b)\s*", re.S
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """``start`` and ``end`` are offsets in the sentence of the words that name the speaker."""

    start: int
    end: int
    as_written: str
    code: str | None
    verb_end: int


def speakers(text: str, names: Names) -> list[Speaker]:
    """Return who speaks in a folded sentence, as the text calls them."""
    found = [
        _speaker(text, *match.span("who"), match.end(), names)
        for pattern in (ACCORDING, INVERTED)
        for match in pattern.finditer(text)
    ]
    for says in _SAYS.finditer(text):
        floor = max(0, says.start() - WINDOW)
        if before := _BEFORE.search(text[floor : says.start()]):
            start, end = before.span("who")
            found.append(_speaker(text, floor + start, floor + end, says.end(), names))
    kept = [one for one in found if one is not None]
    return sorted(kept, key=lambda one: one.start)


def _speaker(text: str, start: int, end: int, verb_end: int, names: Names) -> Speaker | None:
    cut = _CUT.match(text[start:end])
    start += cut.end() if cut else 0
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if not words or _PERSONAL.match(words) or not _PUBLIC.search(words) or len(words) > 90:
        return None
    codes = [one.codes[0] for one in names.find(words) if one.kind is NameOf.SOURCE]
    return Speaker(
        start=start,
        end=start + len(words),
        as_written=words,
        code=codes[0] if codes else None,
        verb_end=verb_end,
    )


def speaker_of(found: list[Speaker], position: int) -> Speaker | None:
    """The nearest speaker: the last one whose verb stands before the act, else the first after."""
    before = [one for one in found if one.verb_end <= position]
    if before:
        return before[-1]
    return next((one for one in found if one.start >= position), None)
