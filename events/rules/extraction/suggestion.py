"""What can be read out of one statement of a text, for an editor to confirm, correct or reject."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from events.choices import DateBasis, DatePrecision, Measure, Modality, Quantifier, Unit


class MarkKind(StrEnum):
    """What a marked stretch of a text is about; each has a colour and a pattern on the desk."""

    ACT = "act"
    COUNT = "count"
    DATE = "date"
    PLACE = "place"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One stretch of the text, as offsets in characters (code points); ``end`` is exclusive."""

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedPlace:
    """A place as the text spells it, and what the gazetteer knows of it.

    ``code`` is None where no place of the gazetteer has this name, ``role`` where the text does not
    say what the place is to the act.
    """

    as_written: str
    code: str | None = None
    role: str | None = None
    precision: int = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One statement of a text. Fields are those of a claim; empty means that the text does not say.

    ``quote`` is ``text[start:end]``, always. Numbers follow the table of DOMAIN section 4, dates are
    EDTF with their bounds (open ends None). ``speaker_code`` is the source of the gazetteer that
    ``speaker_as_written`` names, if it names one.
    """

    start: int
    end: int
    quote: str
    measure: str = Measure.FLOW
    event_type: str | None = None
    volition: str | None = None
    destination: str | None = None
    modality: str = Modality.REPORTED
    count_as_written: str = ""
    quantifier: str = Quantifier.NONE_GIVEN
    unit: str = Unit.PERSON
    low: int | None = None
    value: int | None = None
    high: int | None = None
    high_open: bool = True
    date_as_written: str = ""
    edtf: str = ""
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str = DatePrecision.UNKNOWN
    date_basis: str = DateBasis.STATED
    places: Sequence[SuggestedPlace] = ()
    speaker_as_written: str = ""
    speaker_code: str | None = None
    marks: Sequence[Mark] = field(default=())
