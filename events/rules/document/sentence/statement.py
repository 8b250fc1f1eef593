"""One statement in a neutral English sentence, for an editor to start from."""

from dataclasses import dataclass

from events.choices import Measure, Modality, Occurrence, Quantifier, SourceKind
from events.rules.document.sentence.english import clause, people, the
from events.rules.document.sentence.telling import Telling

UNNAMED = "an unnamed source"
# A confidential speaker is not even described.
CONFIDENTIAL = "a source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A number as one statement gives it."""

    quantifier: str = Quantifier.NONE_GIVEN
    low: int | None = None
    value: int | None = None
    high: int | None = None


def gloss(told: Telling, *, speaker: str, measure: str, modality: str, counted: Counted) -> str:
    """What the speaker says, in one sentence of our own; names no place the telling does not."""
    number = counted_people(counted)
    if measure != Measure.FLOW or not told.type:
        return f"{_capital(speaker)} gives a number: {number}."
    said = clause(told, number)
    if modality == Modality.DENIED:
        return f"A denial by {speaker} that {said}."
    return f"According to {speaker}, {said}."


def speaker_phrase(name: str, *, kind: str, confidential: bool) -> str:
    """The speaker as a public sentence may name it."""
    if confidential:
        return CONFIDENTIAL
    return UNNAMED if kind == SourceKind.ANONYMOUS else the(name)


def occurrence_of(modality: str) -> Occurrence:
    """What the modality says of whether it happened; a denial is told by its sentence."""
    return Occurrence.PLANNED if modality == Modality.PLANNED else Occurrence.OCCURRED


def counted_people(counted: Counted) -> str:
    """How many, as the statement puts it; “people” where it gives no number."""
    number = counted.high if counted.value is None else counted.value
    if number is None or counted.quantifier == Quantifier.NONE_GIVEN:
        return "people"
    match counted.quantifier:
        case Quantifier.RANGE:
            return f"{counted.low or 0:,} to {people(counted.high or number)}"
        case Quantifier.APPROXIMATELY:
            return f"about {people(number)}"
        case Quantifier.MORE_THAN:
            return f"more than {people(number)}"
        case Quantifier.AT_LEAST | Quantifier.VAGUE_WORD:
            return f"at least {people(number)}"
        case Quantifier.UP_TO | Quantifier.LESS_THAN:
            return f"up to {people(number)}"
        case _:
            return people(number)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
