"""One date of an EDTF text: ``2004``, ``2004-05``, ``2004-21``, ``2004-05-XX``, ``199X~``."""

import re
from dataclasses import dataclass

from events.rules.dates.partial import NotEdtf
from events.rules.sentence import Sentence

PATTERN = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<mark>[~?%]?)",
    re.ASCII,
)
FORMS = (
    "2024-04-26, 2024-04, 2024-22 (summer), 2024, 199X, 2024-04-XX, a date with ~ ? or %, or a/b"
)
SEASONS = ("21", "22", "23", "24")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The written pieces of one date; ``mark`` is one of ``~ ? %`` or empty."""

    year: str
    month: str | None = None
    day: str | None = None
    mark: str = ""

    @property
    def approximate(self) -> bool:
        return self.mark in ("~", "%")

    @property
    def uncertain(self) -> bool:
        return self.mark in ("?", "%")

    @property
    def is_season(self) -> bool:
        return self.month in SEASONS

    def __str__(self) -> str:
        written = [piece for piece in (self.year, self.month, self.day) if piece is not None]
        return "-".join(written) + self.mark


def read_part(text: str) -> Part:
    """Read one date.

    :raises NotEdtf: naming the text and the forms that are understood.
    """
    if text.startswith("Y"):
        raise NotEdtf(
            Sentence("“{text}”: years beyond four digits are not used here; write 2024.", text=text)
        )
    if re.search(r"\dT\d", text):
        raise NotEdtf(
            Sentence(
                "“{text}”: times of day are not recorded; write the day, as 2024-04-26.", text=text
            )
        )
    match = PATTERN.fullmatch(text)
    if match is None:
        raise NotEdtf(
            Sentence("“{text}” is not an EDTF date. Write {forms}.", text=text[:60], forms=FORMS)
        )
    part = Part(**match.groupdict())
    _refuse_mixtures(part, text)
    return part


def _refuse_mixtures(part: Part, text: str) -> None:
    """Level 1 leaves only the rightmost pieces unspecified."""
    if "X" in part.year and part.month is not None:
        raise NotEdtf(
            Sentence(
                "“{text}”: a year with X takes no month; write {year}.", text=text, year=part.year
            )
        )
    if part.month == "XX" and part.day not in (None, "XX"):
        raise NotEdtf(
            Sentence(
                "“{text}”: a day without a month is not level 1; write {year}-XX.",
                text=text,
                year=part.year,
            )
        )
    if part.is_season and part.day is not None:
        raise NotEdtf(
            Sentence(
                "“{text}”: a season takes no day; write {year}-{month}.",
                text=text,
                year=part.year,
                month=part.month,
            )
        )
