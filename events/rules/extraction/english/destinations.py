"""Where an act leads: home, to safety, or to another country."""

import re
from dataclasses import dataclass

from .words import countries_in

HOME = "home"
THIRD = "third"
_TO = re.compile(
    r"\b(?:(?:back|home|over|on|onward|off|out)\s+)?(?:in)?to\s+(?:(?:the|their|"
    r"his|her|its|a|an|our|communist|Communist|reclusive|neighbou?ring|nearby|"
    r"forced)\s+)*(?P<place>[\w'.-]+(?:\s+[\w'.-]+){0,4})"
)
_FOR = re.compile(
    r"\b(?:for|toward|towards|bound for)\s+(?:the\s+)?(?P<place>(?-i:[A-Z])[\w'.-]*(?:\s+["
    r"\w'.-]+){0,2})"
)
_HOMEWARD = re.compile(
    (
        r"^\W*(?:(?:them|him|her|the \w+)\s+)?(?:home|back)\b(?!\s+to\s)|\bhome(?:land)?\b|"
        r"\bback\b(?!\s+(?:to|from|in)\b)|\b(?:across|over)\s+(?:the|its|their)\s+(?:\w+\s+)?("
        r"?:border|river|bridge|Tumen|Yalu)|\b(?:country|countries|place) of origin|"
        r"own countr|native countr|home countr|\bacross the border"
    ),
    re.I,
)
_APART = re.compile(
    r"[,;]|\b(?:in|from|on|by|at|under|with)\b|(?<!capital )(?<!city )(?<!port )(?<!border )(?<!officials )(?<!agents )(?<!authorities )(?<!police )(?<!custody )(?<!hands )\bof\b"  # noqa: E501
)
_THEIR = re.compile(
    (
        r"^(?:homeland|home|own countr|native|country of origin|countries of origin|"
        r"home countr|countr(?:y|ies)\b(?! other))"
    ),
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """``country`` is an ISO code, HOME or THIRD; ``start`` where its words stand."""

    country: str
    start: int
    end: int


def destination(
    text: str, start: int, end: int, known: list[tuple[int, int, str]]
) -> Destination | None:
    """Read where the words between two offsets lead; ``known`` are places with their countries."""
    part = text[start:end]
    for found in sorted((*_TO.finditer(part), *_FOR.finditer(part)), key=lambda one: one.start()):
        words = found["place"]
        at = start + found.start("place")
        if re.match(r"third countr|another country|other countr|safe", words, re.I):
            return Destination(country=THIRD, start=at, end=start + found.end())
        if _THEIR.match(words):
            return Destination(country=HOME, start=at, end=start + found.end())
        for begin, finish, code in known:
            if (
                finish > at
                and begin <= at + 28
                and begin < end
                and not _APART.search(text[at:begin])
            ):
                return Destination(country=code, start=begin, end=finish)
    home = _HOMEWARD.search(part)
    if home:
        return Destination(country=HOME, start=start + home.start(), end=start + home.end())
    return None


def known_countries(
    text: str, places: list[tuple[int, int, str]], origin: str
) -> list[tuple[int, int, str]]:
    """Countries by name and by the places of the gazetteer that lie in them, in order."""
    return sorted({*countries_in(text, origin), *places})
