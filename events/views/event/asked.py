"""Which edition of an event a reader asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from events.filters import BadQuestion
from events.filters.moments import read_as_of
from events.filters.parameters import AS_OF, Parameter
from events.filters.reading import Reading
from events.models.record import Edition

EDITION = Parameter(name="edition", asks="That edition of the event, by its number.")
PARAMETERS = (AS_OF, EDITION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The edition of a moment, or by its number, or the one that is valid now."""

    as_of: datetime | None = None
    number: int | None = None

    def edition(self, subject: UUID) -> Edition | None:
        editions = Edition.objects.of(subject)
        if self.number is not None:
            return editions.filter(number=self.number).first()
        if self.as_of is None:
            return editions.filter(valid_until=None).first()
        until_then = editions.filter(valid_from__lte=self.as_of).exclude(
            valid_until__lte=self.as_of
        )
        return until_then.first()


def read_asked(params: Mapping[str, Any], *, now: datetime | None = None) -> Asked:
    """Read the parameters of the page.

    :raises BadQuestion: for an unknown one, an unreadable or future moment, or both asked at once.
    """
    reading = Reading(params, PARAMETERS)
    as_of = read_as_of(reading, (now or timezone.now()).astimezone(UTC))
    number = reading.one("edition")
    if number is not None and not (number.isascii() and number.isdigit() and len(number) < 10):
        reading.refuse("edition", f"“{number}” is no number of an edition.", ("1", "2"))
    if number is not None and as_of is not None:
        reading.refuse("edition", "Ask for an edition or for a moment, not for both.")
    reading.finish()
    return Asked(as_of=as_of, number=int(number) if number else None)


__all__ = ["PARAMETERS", "Asked", "BadQuestion", "read_asked"]
