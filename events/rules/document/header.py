"""What an edition says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from events.rules.publication import Texts

SCHEMA = 1
LICENCE = "CC-BY-4.0"
RULES: Mapping[str, str] = {"adjudication": "ADJ-1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionHeader:
    """Number, position and moment of an edition, what happened and why.

    ``note`` is public, by language; ``rules`` are the rule versions used.
    """

    number: int
    position: int
    valid_from: datetime
    change: str
    reason: str | None = None
    note: Texts = field(default_factory=dict)
    rules: Mapping[str, str] = field(default_factory=lambda: dict(RULES))

    def as_document(self) -> dict[str, object]:
        return {
            "number": self.number,
            "position": self.position,
            "valid_from": moment(self.valid_from),
            "change": str(self.change),
            "reason": None if self.reason is None else str(self.reason),
            "note": dict(self.note),
            "schema": SCHEMA,
            "rules": dict(self.rules),
        }


def moment(at: datetime) -> str:
    """A moment in UTC, to the microsecond."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
