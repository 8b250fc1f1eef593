"""A statement in the making."""

from dataclasses import dataclass

from events.rules.numbers import ReadCount

from .acts import Act
from .kinds import Meaning
from .people import Group
from .times import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement in the making: what act, of whom, with which numbers."""

    act: Act | None
    group: Group | None
    meaning: Meaning
    read: ReadCount | None
    words: str
    words_at: tuple[int, int] | None
    carried: bool
    modality: str
    when: When | None
    inherited: bool
    listed: tuple[int, int] | None = None
