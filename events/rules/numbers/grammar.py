"""What one language contributes to reading a number of people."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One number in a text, with the span of its words."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The words of one language; patterns are matched against folded text (NFKC, lower case).

    ``cues`` are tried in order, so the stronger word comes first. ``vague`` returns the number
    that a word like "dozens" stands for at least, ``spoken_range`` both ends of a word like "two
    or three" that is one word in the language.
    """

    numerals: Callable[[str], list[Numeral]]
    vague: Callable[[str], int | None]
    spoken_range: Callable[[str], tuple[int, int] | None]
    cues: Mapping[str, re.Pattern[str]]
    joiner: re.Pattern[str]
    nothing: re.Pattern[str]
    households: re.Pattern[str]
    groups: re.Pattern[str]
