"""Reading how many people a few words speak of."""

import unicodedata
from dataclasses import dataclass

from events.choices import Quantifier, Unit
from events.rules.numbers.chinese import CHINESE
from events.rules.numbers.completing import count_of
from events.rules.numbers.counts import BadCount, Count
from events.rules.numbers.english import ENGLISH
from events.rules.numbers.grammar import Grammar, Numeral
from events.rules.numbers.korean import KOREAN
from events.rules.numbers.shapes import NOT_PERSONS, NOTHING

GRAMMARS = {"en": ENGLISH, "ko": KOREAN, "zh": CHINESE}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCount:
    """The reading of some words: the words verbatim, and what they say by the rule."""

    words: str
    quantifier: str
    unit: str
    count: Count


def read_count(words: str, language: str) -> ReadCount | None:
    """Read words such as "more than 50", "수십 명" or "60余人".

    :param language: a BCP 47 tag; its first part chooses the grammar (en, ko or zh).
    :returns: None when the words state no quantity or the language is not known.
    """
    grammar = GRAMMARS.get(language.split("-")[0].lower())
    if grammar is None:
        return None
    text = unicodedata.normalize("NFKC", words).lower()
    stated = _stated(text, grammar)
    if stated is None:
        return None
    quantifier, number, to = stated
    unit = _unit(text, grammar)
    try:
        count = NOTHING if unit in NOT_PERSONS else count_of(quantifier, value=number, high=to)
    except BadCount:
        return None
    return ReadCount(words=words, quantifier=quantifier, unit=unit, count=count)


def _stated(text: str, grammar: Grammar) -> tuple[str, int | None, int | None] | None:
    """The quantifier, the number, and the second number of a range."""
    if (least := grammar.vague(text)) is not None:
        return Quantifier.VAGUE_WORD, least, None
    if spoken := grammar.spoken_range(text):
        return Quantifier.RANGE, *spoken
    numerals = grammar.numerals(text)
    if not numerals:
        return (Quantifier.NONE_GIVEN, None, None) if grammar.nothing.search(text) else None
    if _is_range(text, numerals, grammar):
        numbers = [numeral.number for numeral in numerals]
        return Quantifier.RANGE, min(numbers), max(numbers)
    return _cue(text, grammar), numerals[0].number, None


def _is_range(text: str, numerals: list[Numeral], grammar: Grammar) -> bool:
    if len(numerals) < 2 or numerals[0].number >= numerals[1].number:
        return False
    between = text[numerals[0].end : numerals[1].start]
    return grammar.joiner.fullmatch(between) is not None


def _cue(text: str, grammar: Grammar) -> str:
    found = (word for word, pattern in grammar.cues.items() if pattern.search(text))
    return next(found, Quantifier.EXACT)


def _unit(text: str, grammar: Grammar) -> str:
    if grammar.households.search(text):
        return Unit.HOUSEHOLD
    return Unit.GROUP if grammar.groups.search(text) else Unit.PERSON
