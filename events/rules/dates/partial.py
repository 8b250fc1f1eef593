"""What a date known in part is."""

from dataclasses import dataclass
from datetime import date


class NotEdtf(ValueError):
    """The text is not an EDTF level 1 date; ``sentence`` names the remedy."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as far as it is known.

    ``earliest`` and ``latest`` are the first and last day it can mean, both included; an open or
    unknown end is None. ``precision`` is the default in the vocabulary of DatePrecision.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    precision: str
    approximate: bool = False
    uncertain: bool = False
