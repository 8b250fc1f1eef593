"""What an editor writes of a claim, checked and completed."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from events.choices import Quantifier, Unit
from events.models import Claim
from events.operations.dating import date_fields
from events.operations.errors import Problem
from events.operations.placing import Placing
from events.rules.numbers import count_of, shape_errors
from events.rules.texts import searchable

NUMBERS = ("low", "value", "high", "high_open")


def completed(given: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    """The given fields with the bounds of date and number that follow from them."""
    fields = {**given, **date_fields(given, problems)}
    if "quantifier" in given or any(name in given for name in NUMBERS):
        fields |= _numbers(given, problems)
    if not fields.get("count_as_written", ""):
        fields["count_as_written"] = ""
    return fields


def _numbers(given: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    quantifier = given.get("quantifier") or Quantifier.NONE_GIVEN
    unit = given.get("unit") or Unit.PERSON
    low, value, high = (given.get(name) for name in ("low", "value", "high"))
    try:
        count = count_of(quantifier, low=low, value=value, high=high, unit=unit)
    except ValueError as error:
        problems.append(Problem(field="quantifier", sentence=str(error)))
        return {}
    numbers = {"low": count.low, "value": count.value, "high": count.high}
    faults = shape_errors(quantifier, unit=unit, high_open=count.high_open, **numbers)
    problems += [Problem(field="quantifier", sentence=sentence) for sentence in faults]
    return numbers | {"high_open": count.high_open}


def find_quote(claim: Claim, problems: list[Problem]) -> None:
    """Set where the quote stands in the article's text; the first printing counts."""
    if not claim.quote:
        claim.quote_start = claim.quote_end = None
        return
    start = claim.article.body.find(claim.quote)
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
