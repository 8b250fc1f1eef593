"""A date in a sentence, and what it is resolved against."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date in a sentence: where its words stand, and what it means.

    ``period`` says that the words name a stretch over which something is counted ("since 1953").
    """

    start: int
    end: int
    edtf: str
    first: date | None
    last: date | None
    precision: str
    basis: str
    period: bool = False
    relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a date is resolved against; ``ahead`` takes the next Thursday instead of the last."""

    published: date | None
    ahead: bool = False
