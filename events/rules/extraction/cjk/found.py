"""What is found in one sentence; offsets are characters from the beginning of the sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from events.choices import Modality
from events.rules.numbers import ReadCount

from .when import When


class Span(NamedTuple):
    """A stretch of a text; ``end`` is exclusive."""

    start: int
    end: int


class Form(StrEnum):
    """How an act stands in its clause: it says so itself, leads on, modifies a noun, or is one."""

    FINITE = "finite"
    LEADING = "leading"
    MODIFIER = "modifier"
    NOUN = "noun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act, typed by direction.

    Without a type it is a state of people that is counted: living, staying, hiding.
    ``sure`` is an act that only people of the country of origin undergo; ``lasting`` a state
    (is held) rather than a change; ``modality`` is set where its own words plan or deny it.
    """

    start: int
    end: int
    event_type: str | None
    form: Form
    destination: str | None = None
    volition: str | None = None
    modality: Modality | None = None
    lasting: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCount:
    """A number of people; ``named`` is one person given by name rather than by number.

    ``whole`` is the number of which this one is a part: 34 in “of 34 people, 6”.
    """

    start: int
    end: int
    read: ReadCount
    named: bool = False
    whole: "FoundCount | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date with the way to resolve it; ``when(True)`` looks forward, as plans do."""

    start: int
    end: int
    when: Callable[[bool], When | None]
    long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlace:
    """A place as written; ``relation`` is how the sentence relates it: from, to, at, through, of."""

    start: int
    end: int
    code: str | None = None
    country: str | None = None
    level: str | None = None
    relation: str = "of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says it, and how: ``alleging`` voices claim, others report."""

    start: int
    end: int
    name: str
    alleging: bool = False
