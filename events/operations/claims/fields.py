"""What an editor writes of a claim, checked and completed."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from events.choices import Quantifier, Unit
from events.models import Claim
from events.operations.claims.bounds import bounds_of
from events.operations.dating import date_fields
from events.operations.errors import Problem, refuse_if_any
from events.operations.placing import Placing
from events.rules.numbers import shape_errors
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
    quantifier = given.get("quantifier") or Quantifier.NONE_GIVEN
    unit = given.get("unit") or Unit.PERSON
    numbers = bounds_of(quantifier, {name: given.get(name) for name in ("low", "value", "high")})
    numbers_open = numbers["high"] is None
    faults = shape_errors(quantifier, unit=unit, high_open=numbers_open, **numbers)
    problems += [_problem(fault) for fault in faults]
    return {**numbers, "high_open": numbers_open}


def _problem(fault: str) -> Problem:
    """A fault of the rules begins with its field."""
    field, _, sentence = fault.partition(": ")
    return Problem(field=field, sentence=sentence[:1].upper() + sentence[1:])


def find_quote(claim: Claim, problems: list[Problem], *, at: int | None = None) -> None:
    """Set where the quote stands in the article's text: where it was selected, else first."""
    if not claim.quote:
        claim.quote_start = claim.quote_end = None
        return
    try:
        # As the body was when it was kept, so that both read alike.
        claim.quote = clean_text(claim.quote).text
    except UnusableText as error:
        problems.append(Problem(field="quote", sentence=str(error)))
        return
    body = claim.article.body
    start = body.find(claim.quote) if claim.quote.strip() else -1
    if at is not None and start >= 0:
        start = _nearest(body, claim.quote, at)
    if start < 0:
        sentence = "These words do not stand in the article's text: copy them from it exactly."
        problems.append(Problem(field="quote", sentence=sentence))
        return
    claim.quote_start, claim.quote_end = start, start + len(claim.quote)


def _nearest(body: str, quote: str, at: int) -> int:
    """Where the words stand at or after a place, else just before it, else first."""
    if body.startswith(quote, at):
        return at
    near = body.find(quote, max(0, at - len(quote)))
    return near if near >= 0 else body.find(quote)


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
