"""Why two tellings may be one event, or why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing in which two tellings agree or differ.

    ``weight`` is how much it speaks for one event, below nought against it. ``given`` holds what the
    words of the reason need: days, codes of places and of voices, figures.
    """

    code: str
    weight: int
    given: Mapping[str, Any] = field(default_factory=dict)
