"""What the sentences are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from events.choices import CountAgreement, Granularity, Occurrence
from events.rules.publication import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The public fields of an event, with names already in every language.

    ``place`` and ``destination`` are by language; ``confirmed_by`` and ``denials`` are names by
    language, the latter with the scope of each denial. ``voices`` counts the independent voices
    that say it happened.
    """

    type: str
    volition: str | None
    occurrence: str = Occurrence.OCCURRED
    granularity: str = Granularity.INCIDENT
    status: str = ""
    edtf: str = ""
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str = ""
    number: Number = field(default_factory=Number)
    place: Mapping[str, str] = field(default_factory=dict)
    at_site: bool = False
    destination: Mapping[str, str] = field(default_factory=dict)
    confirmed_by: tuple[Mapping[str, str], ...] = ()
    denials: tuple[tuple[str, Mapping[str, str]], ...] = ()
    voices: int = 1

    @property
    def one_voice(self) -> bool:
        return self.number.agreement in (CountAgreement.SINGLE, CountAgreement.NONE)

    @property
    def is_about(self) -> bool:
        """The date is approximate or uncertain."""
        return any(mark in self.edtf for mark in "~?%")

    @property
    def has_bounds_to_tell(self) -> bool:
        """The range says more than the number itself."""
        number = self.number
        return number.best is not None and (
            number.low != number.best or number.high not in (None, number.best)
        )
