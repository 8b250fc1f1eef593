"""Collapsing statements to independent voices (ADJ-1, second step)."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from events.choices import Quantifier
from events.rules.adjudication.result import Voice
from events.rules.adjudication.statement import Statement

# From the firmest to the loosest way of giving a number.
FIRMNESS: tuple[frozenset[str], ...] = (
    frozenset({Quantifier.EXACT}),
    frozenset({Quantifier.APPROXIMATELY}),
    frozenset({Quantifier.RANGE}),
)


def firmness(quantifier: str) -> int:
    """0 exact, 1 approximate, 2 range, 3 anything open."""
    return next((rank for rank, words in enumerate(FIRMNESS) if quantifier in words), len(FIRMNESS))


def collapse(statements: Iterable[Statement]) -> tuple[Voice, ...]:
    """Return one Voice for each independent voice, ordered by its code."""
    by_voice: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_voice[statement.voice].append(statement)
    return tuple(_one_voice(code, by_voice[code]) for code in sorted(by_voice))


def _one_voice(code: str, statements: list[Statement]) -> Voice:
    """The latest day replaces the earlier ones; one day is one statement."""
    held = {statement.article for statement in statements}
    copies = [one for one in statements if one.copy_of in held - {one.article}]
    originals = [one for one in statements if one not in copies] or statements
    last = max(_day(one) for one in originals)
    latest = [one for one in originals if _day(one) == last]
    earlier = [one for one in originals if _day(one) != last]
    return _together(code, latest, copies=copies, replaced=earlier)


def _together(
    code: str,
    statements: Collection[Statement],
    *,
    copies: Iterable[Statement],
    replaced: Iterable[Statement],
) -> Voice:
    spoken = min(statements, key=_by_value)
    return Voice(
        voice=code,
        reliability=min(one.reliability for one in statements),
        first_hand=any(one.first_hand for one in statements),
        quantifier=spoken.quantifier,
        said_on=spoken.said_on,
        low=least(one.low for one in statements),
        value=least(one.value for one in statements),
        high=greatest(one.high for one in statements),
        high_open=any(one.high_open for one in statements),
        statements=_ids(statements),
        copies=_ids(copies),
        replaced=_ids(replaced),
    )


def _by_value(statement: Statement) -> tuple[bool, int, int, str]:
    """Of one day's statements, the words that give the least value stand for all."""
    value = statement.value
    return value is None, value or 0, firmness(statement.quantifier), statement.id


def _day(statement: Statement) -> date:
    return statement.said_on or date.min


def _ids(statements: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(sorted(one.id for one in statements))


def least(numbers: Iterable[int | None]) -> int | None:
    return min((number for number in numbers if number is not None), default=None)


def greatest(numbers: Iterable[int | None]) -> int | None:
    return max((number for number in numbers if number is not None), default=None)
