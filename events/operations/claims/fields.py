"""What an editor writes of a claim, checked and completed."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from events.choices import Quantifier, Unit
from events.models import Claim
from events.operations.dating import date_fields
from events.operations.errors import Problem, refuse_if_any
from events.operations.placing import Placing
from events.rules.numbers import BadCount, count_of, shape_errors
from events.rules.texts import UnusableText, clean_text, searchable

# What follows from other fields, or belongs to another operation.
NOT_WRITTEN = frozenset(
    {
        "id",
        "article",
        "state",
        "fingerprint",
        "date_start",
        "date_end",
        "quote_start",
        "quote_end",
        "confirmed_by",
        "confirmed_at",
        "made_by",
        "made_at",
    }
)
WRITTEN = frozenset(field.name for field in Claim._meta.fields) - NOT_WRITTEN
NUMBERS = ("low", "value", "high", "high_open")
FLOORS = frozenset({Quantifier.AT_LEAST, Quantifier.MORE_THAN, Quantifier.VAGUE_WORD})
CEILINGS = frozenset({Quantifier.UP_TO, Quantifier.LESS_THAN})


def completed(given: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """The given fields with the bounds of date and number that follow from them."""
    fields = {**given, **date_fields(given, problems)}
    if "quantifier" in given or any(name in given for name in NUMBERS):
        fields |= _numbers(given, problems)
    if not fields.get("count_as_written", ""):
        fields["count_as_written"] = ""
    return fields


def refuse_unwritten(given: Iterable[str]) -> None:
    """Refuse fields that an editor does not write."""
    sentence = "This field of a claim is not written: it follows from others or from a decision."
    refuse_if_any([Problem(field=name, sentence=sentence) for name in sorted(set(given) - WRITTEN)])


def _numbers(given: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """Low, value and high: as stated where several are, else what the quantifier makes of one."""
    quantifier = given.get("quantifier") or Quantifier.NONE_GIVEN
    unit = given.get("unit") or Unit.PERSON
    stated = {name: given.get(name) for name in ("low", "value", "high")}
    known = [number for number in stated.values() if number is not None]
    is_ceiling = quantifier in CEILINGS and stated["high"] is not None
    if len(known) <= 1 and not is_ceiling and quantifier != Quantifier.RANGE:
        return _made_of_one(quantifier, known, unit, problems)
    if quantifier == Quantifier.RANGE and stated["value"] is None:
        stated["value"] = stated["low"]
    is_open = quantifier in FLOORS
    faults = shape_errors(quantifier, unit=unit, high_open=is_open, **stated)
    problems += [Problem(field="quantifier", sentence=sentence) for sentence in faults]
    return {**stated, "high_open": is_open}


def _made_of_one(
    quantifier: str, known: list[int], unit: str, problems: list[Problem]
) -> dict[str, Any]:
    try:
        count = count_of(quantifier, known[0] if known else None, unit=unit)
    except BadCount as error:
        problems.append(Problem(field="quantifier", sentence=str(error)))
        return {}
    if known and count.low is count.value is count.high is None:
        sentence = "Without a stated size, households are no persons: leave the numbers empty."
        if quantifier == Quantifier.NONE_GIVEN:
            sentence = "Where no number is given, leave low, value and high empty."
        problems.append(Problem(field="value", sentence=sentence))
    return {
        "low": count.low,
        "value": count.value,
        "high": count.high,
        "high_open": count.high_open,
    }


def find_quote(claim: Claim, problems: list[Problem]) -> None:
    """Set where the quote stands in the article's text; the first printing counts."""
    if not claim.quote:
        claim.quote_start = claim.quote_end = None
        return
    try:
        # As the body was when it was kept, so that both read alike.
        claim.quote = clean_text(claim.quote).text
    except UnusableText as error:
        problems.append(Problem(field="quote", sentence=str(error)))
        return
    start = claim.article.body.find(claim.quote) if claim.quote.strip() else -1
    if start < 0:
        sentence = "These words do not stand in the article's text: copy them from it exactly."
        problems.append(Problem(field="quote", sentence=sentence))
        return
    claim.quote_start, claim.quote_end = start, start + len(claim.quote)


def fingerprint_of(claim: Claim, places: Iterable[Placing]) -> str:
    """Two claims of one article with the same fingerprint say the same thing."""
    facts = [
        claim.speaker.code,
        claim.measure,
        claim.modality,
        claim.event_type,
        claim.volition,
        claim.destination,
        searchable(claim.count_as_written),
        [claim.low, claim.value, claim.high],
        claim.edtf,
        sorted([place.code, role] for place, role, _precision in places),
        searchable(claim.quote),
    ]
    return hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode()).hexdigest()
