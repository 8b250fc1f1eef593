"""Reading the words of a number: English, Korean and Chinese."""

from dataclasses import dataclass

from events.choices import Quantifier
from events.rules.numbers.chinese import CHINESE
from events.rules.numbers.counts import Count
from events.rules.numbers.english import ENGLISH
from events.rules.numbers.grammar import Grammar
from events.rules.numbers.korean import KOREAN
from events.rules.numbers.shapes import NOTHING, count_of

GRAMMARS: dict[str, Grammar] = {"en": ENGLISH, "ko": KOREAN, "zh": CHINESE}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCount:
    """What the words say: how the number is given, and its bounds."""

    quantifier: str
    count: Count


def read_count(words: str, language: str) -> ReadCount | None:
    """Read the words of a number; None when they hold none that is understood.

    :param language: BCP 47; only its first part matters. An unknown one is read as English.
    """
    grammar = GRAMMARS.get(language.split("-")[0].lower(), ENGLISH)
    text = grammar.prepare(words)
    if vague := grammar.vague(text):
        return _read(Quantifier.VAGUE_WORD, vague)
    numbers = grammar.numbers(text)
    if not numbers:
        said = grammar.says_others(text)
        return ReadCount(quantifier=Quantifier.NONE_GIVEN, count=NOTHING) if said else None
    if len(numbers) == 2 and grammar.is_range(text):
        low, high = sorted(numbers)
        return ReadCount(
            quantifier=Quantifier.RANGE, count=count_of(Quantifier.RANGE, low=low, high=high)
        )
    return _read(grammar.quantifier(text), numbers[0])


def _read(quantifier: str, number: int) -> ReadCount:
    if quantifier == Quantifier.LESS_THAN:
        return ReadCount(quantifier=quantifier, count=count_of(quantifier, high=number - 1))
    return ReadCount(quantifier=quantifier, count=count_of(quantifier, value=number))
