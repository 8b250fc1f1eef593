"""Finding the dates of a sentence."""

import re

from events.choices import DateBasis
from events.rules.dates import NotEdtf, default_precision, parse_edtf

from .patterns import PATTERNS, SPOKEN_LEAD
from .readers import Reader
from .when import Told, When


def dates(text: str, told: Told) -> list[When]:
    """Return the dates in a folded sentence, in order and without overlaps."""
    taken: list[When] = []
    for pattern, reader, period in PATTERNS:
        for found in pattern.finditer(text):
            if any(found.start() < one.end and one.start < found.end() for one in taken):
                continue
            if (when := _when(found, reader, period, told)) is not None:
                taken.append(when)
    return sorted(taken, key=lambda one: one.start)


def _when(found: re.Match[str], reader: Reader, period: bool, told: Told) -> When | None:
    try:
        read = reader(found, told)
        if read is None:
            return None
        partial = parse_edtf(read[0])
        precision = default_precision(read[0])
    except (NotEdtf, ValueError, OverflowError, KeyError):
        return None
    words = found.group()
    lead = SPOKEN_LEAD.match(words)
    keep = period or lead is None or re.match(r"(?i)since|between|before|until|by", words)
    start = found.start() + (0 if keep or lead is None else lead.end())
    start += len(text_lead(found.string[start : found.end()]))
    return When(
        start=start,
        end=found.end(),
        edtf=read[0],
        first=partial.earliest,
        last=partial.latest,
        precision=precision,
        basis=read[1],
        period=period,
        relative=read[1] != DateBasis.STATED,
    )


def text_lead(words: str) -> str:
    return words[: len(words) - len(words.lstrip())]
