"""What adjudication yields."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One independent voice on one number.

    ``statements`` are the ids of what was taken together as its one statement, ``copies`` the
    syndicated copies of them, ``replaced`` what the voice said earlier. ``chosen`` marks the voice
    whose value became the best one.
    """

    voice: str
    reliability: str
    first_hand: bool
    quantifier: str
    said_on: date | None
    low: int | None
    value: int | None
    high: int | None
    high_open: bool
    statements: tuple[str, ...]
    copies: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """The best number under the other rules, so that a reader sees how much the rule matters."""

    least: int | None = None
    most: int | None = None
    most_frequent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjudication:
    """The number of one event under ADJ-1, and how it was reached.

    ``rule`` is one of ``only_voice``, ``shared_top_voice``, ``most_frequent``,
    ``tie_better_rated``, ``tie_lowest``, ``no_value`` and ``override``.
    """

    low: int | None
    best: int | None
    high: int | None
    high_open: bool
    approximate: bool
    agreement: str
    rule: str
    alternatives: Alternatives
    voices: tuple[Voice, ...]
    inputs_hash: str
    needs_second_reviewer: bool = False
