"""Numbers in English words."""

import re

from events.choices import Quantifier
from events.rules.numbers.grammar import Grammar

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
UNITS: dict[str, int] = {
    **{word: number for number, word in enumerate(SMALL)},
    **{word: 10 * (number + 2) for number, word in enumerate(TENS)},
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
# "A hundred" is a number; the article of "a group of 14" is not.
ONE_SCALE = re.compile(r"\ban? (?=dozen|hundred|thousand|million)")
TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+")
# "A few dozen" states no number; "a dozen" does.
VAGUE = {
    r"\b(?:several|many|a few) (?:thousand|thousands)\b|\bthousands\b": 1000,
    r"\b(?:several|many|a few) hundred\b|\bhundreds\b": 100,
    r"\b(?:several|many|a few) dozen\b|\bdozens\b|\bscores\b": 12,
    r"\btens\b": 10,
}


def _numbers(text: str) -> list[int]:
    found: list[int] = []
    total, current, open_number = 0, 0, False
    for token in [*TOKEN.findall(ONE_SCALE.sub("one ", text)), ""]:
        if token in SCALES and open_number:
            scaled = max(current, 1) * SCALES[token]
            total, current = (total + scaled, 0) if SCALES[token] >= 1000 else (total, scaled)
        elif (number := _unit(token)) is not None and _continues(current, number, open_number):
            current, open_number = current + number, True
        elif token == "and" and open_number:
            continue
        else:
            if open_number and total + current > 0:
                found.append(total + current)
            total, current, open_number = 0, 0, False
            if (number := _unit(token)) is not None:
                current, open_number = number, True
    return found


def _unit(token: str) -> int | None:
    if token and token[0].isdigit():
        return int(float(token.replace(",", "")))
    return UNITS.get(token)


def _continues(current: int, number: int, open_number: bool) -> bool:
    """ "Twenty one" and "two hundred six" are one number; "six seven" is two."""
    if not open_number:
        return True
    return (current % 100 >= 20 and current % 10 == 0 and number < 10) or (
        current > 0 and current % 100 == 0 and number < 100
    )


ENGLISH = Grammar(
    quantifiers=(
        (r"\b(?:at least|no fewer than|not less than|a minimum of)\b", Quantifier.AT_LEAST),
        (r"\b(?:no more than|up to|as many as|at most|a maximum of)\b", Quantifier.UP_TO),
        (r"\b(?:more than|over|in excess of|upwards of)\b|\d\+", Quantifier.MORE_THAN),
        (r"\b(?:fewer than|less than|under|below)\b", Quantifier.LESS_THAN),
        (
            r"\b(?:about|around|some|nearly|almost|roughly|approximately|an estimated|circa)\b|\bor so\b",
            Quantifier.APPROXIMATELY,
        ),
    ),
    vague_words=VAGUE,
    range_pattern=r"\bto\b|\bbetween\b|[-–—]|\bor\b",
    others_pattern=r"\b(?:others?|several|a group|a number|some|people|refugees|defectors)\b",
    read_numbers=_numbers,
)
