"""Numbers of people in English."""

import re

from events.choices import Quantifier
from events.rules.numbers.grammar import Grammar, Numeral

SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
UNITS = {word: number for number, word in enumerate(SMALL)} | {
    word: 10 * number for number, word in enumerate(TENS, start=2)
}
SCALES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 1_000_000}
PLURALS = {"tens": 10, **{f"{word}s": number for word, number in SCALES.items()}}

DIGITS = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
WORD = rf"\b(?:{'|'.join([*UNITS, *SCALES])})\b"
ONE = rf"(?:\b(?:half\s+)?an?\s+(?={'|'.join(SCALES)}\b))?(?:{DIGITS}|{WORD})"
RUN = re.compile(rf"{ONE}(?:(?:-|\s+|\s+and\s+(?=(?:{WORD})))(?:{WORD}))*")
VAGUE = re.compile(
    rf"\b(?P<first>{'|'.join(PLURALS)})\b(?:\s+of\s+(?P<second>{'|'.join(PLURALS)})\b)?"
    rf"|\b(?:several|a\s+few|many)\s+(?P<scale>{'|'.join(SCALES)})\b"
)


def numerals(text: str) -> list[Numeral]:
    """Return the numbers in digits and words, "two dozen" and "a hundred and fifty" included."""
    return [
        Numeral(start=run.start(), end=run.end(), number=_value(run.group()))
        for run in RUN.finditer(text)
    ]


def _value(run: str) -> int:
    total, current = 0.0, 0.0
    for word in re.findall(rf"{DIGITS}|[a-z]+", run):
        if word in SCALES:
            current = (current or 1) * SCALES[word]
            total, current = (total + current, 0.0) if SCALES[word] >= 1000 else (total, current)
        elif word == "half":
            current = 0.5
        elif word not in ("a", "an", "and"):
            current += UNITS[word] if word in UNITS else float(word.replace(",", ""))
    return round(total + current)


def vague(text: str) -> int | None:
    """ "Dozens" is 12 at least, "tens of thousands" 10,000, "several hundred" 100."""
    found = VAGUE.search(text)
    if found is None:
        return None
    if found["scale"]:
        return SCALES[found["scale"]]
    return PLURALS[found["first"]] * (PLURALS[found["second"]] if found["second"] else 1)


ENGLISH = Grammar(
    numerals=numerals,
    vague=vague,
    spoken_range=lambda text: None,
    cues={
        Quantifier.AT_LEAST: re.compile(
            r"\bat least\b|\b(?:no|not) (?:fewer|less) than\b|\ba minimum of\b|\bor more\b|\d\s*\+"
        ),
        Quantifier.UP_TO: re.compile(
            r"\bup to\b|\bas many as\b|\bat most\b|\b(?:no|not) more than\b|\ba maximum of\b"
            r"|\bnearly\b|\balmost\b|\bclose to\b|\bapproaching\b"
        ),
        Quantifier.MORE_THAN: re.compile(
            r"\bmore than\b|\bover\b|\bupwards? of\b|\bin excess of\b|\bexceed\w*|\babove\b|-odd\b"
        ),
        Quantifier.LESS_THAN: re.compile(r"\b(?:fewer|less) than\b|\bunder\b|\bbelow\b"),
        Quantifier.APPROXIMATELY: re.compile(
            r"\babout\b|\baround\b|\bsome\s+(?!of\b)|\bapprox\w*|\broughly\b"
            r"|\bperhaps\b|\bestimated?\b|\bcirca\b|\bthought\b|\bbelieved\b|[~≈]\s*\d"
        ),
    },
    joiner=re.compile(r"[^.;]*?(?:\bto\b|\band\b|\bor\b|[-–—~])\s*"),
    nothing=re.compile(
        r"\b(?:others?|several|some|many|numerous|(?:a|large|small|unknown) (?:few|number|group)"
        r"|a few|an? (?:unknown|unspecified|undisclosed) number|a couple)\b"
    ),
    households=re.compile(r"\b(?:households?|famil(?:y|ies))\b"),
    groups=re.compile(r"\bgroups\b"),
)
