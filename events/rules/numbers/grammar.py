"""What a language needs to have its numbers read."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from events.choices import Quantifier


@dataclass(frozen=True, kw_only=True)
class Grammar:
    """The words of one language.

    ``quantifiers`` are patterns in the order in which they are tried; ``vague_words`` are words that
    stand for a number nobody stated, with the least they can mean.
    """

    quantifiers: Sequence[tuple[str, str]]
    vague_words: Mapping[str, int]
    range_pattern: str
    others_pattern: str
    read_numbers: Callable[[str], list[int]]

    def prepare(self, words: str) -> str:
        return unicodedata.normalize("NFKC", words).casefold().strip()

    def vague(self, text: str) -> int | None:
        return next(
            (least for word, least in self.vague_words.items() if re.search(word, text)), None
        )

    def numbers(self, text: str) -> list[int]:
        return self.read_numbers(text)

    def is_range(self, text: str) -> bool:
        return re.search(self.range_pattern, text) is not None

    def says_others(self, text: str) -> bool:
        return re.search(self.others_pattern, text) is not None

    def quantifier(self, text: str) -> str:
        found = (word for pattern, word in self.quantifiers if re.search(pattern, text))
        return next(found, Quantifier.EXACT)
