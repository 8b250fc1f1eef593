"""The number of one event, from the statements that hang on it (ADJ-1)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from events.choices import ClaimState, CountAgreement, Measure, Quantifier, Relation
from events.rules.adjudication.best import agreement, choose, most_frequent
from events.rules.adjudication.inputs import inputs_hash
from events.rules.adjudication.result import Adjudication, Alternatives, Voice
from events.rules.adjudication.statement import Statement
from events.rules.adjudication.voices import collapse, greatest, least


def eligible(statement: Statement) -> bool:
    """Tell whether a statement's number may count (ADJ-1, first step)."""
    return why_not(statement) == ""


def why_not(statement: Statement) -> str:
    """Why a statement's number does not count, as a code; empty when it does."""
    reasons = {
        "not_confirmed": statement.state != ClaimState.CONFIRMED,
        "not_for_the_number": statement.relation != Relation.SUPPORTS_COUNT,
        "no_flow": statement.measure != Measure.FLOW,
        "no_number": not statement.states_a_number,
        "duplicate": statement.duplicate,
        "confidential": statement.confidential,
    }
    return next((code for code, holds in reasons.items() if holds), "")


def adjudicate(statements: Iterable[Statement]) -> Adjudication:
    """Return the low, best and high number of an event and how they were reached.

    The order of the statements does not matter, and a syndicated copy of a statement that is
    already there changes nothing.
    """
    given = tuple(statements)
    voices = collapse(one for one in given if eligible(one))
    chosen, rule = choose(voices)
    best = chosen.value if chosen else None
    high = greatest(voice.high for voice in voices)
    agreed = agreement(voices)
    return Adjudication(
        low=least(voice.low for voice in voices),
        best=best,
        # An open voice may state more than any closed one does; the best never exceeds the high.
        high=None if high is None else greatest((high, best)),
        high_open=high is None or any(voice.high_open for voice in voices),
        approximate=chosen is not None and chosen.quantifier == Quantifier.APPROXIMATELY,
        agreement=agreed,
        rule=rule,
        alternatives=_alternatives(voices),
        voices=tuple(replace(voice, chosen=voice is chosen) for voice in voices),
        inputs_hash=inputs_hash(given),
        needs_second_reviewer=agreed == CountAgreement.DIVERGENT,
    )


def _alternatives(voices: Sequence[Voice]) -> Alternatives:
    valued = [voice for voice in voices if voice.value is not None]
    return Alternatives(
        least=least(voice.value for voice in valued),
        most=greatest(voice.value for voice in valued),
        most_frequent=most_frequent(valued),
    )
