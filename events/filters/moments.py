"""What was public at a moment."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from events.filters.parameters import MOMENT_PARAMETERS
from events.filters.reading import Reading
from events.models.record.edition import Edition

FORMS = ("2024-05-09", "2024-05-09T03:12:44Z", "2024-05-09T12:12:44+09:00")


def read_as_of(reading: Reading, now: datetime) -> datetime | None:
    """The moment asked for, in UTC; the future is refused."""
    text = reading.one("as_of")
    if text is None:
        return None
    moment = _moment(text)
    if moment is None:
        reading.refuse("as_of", f"“{text}” is neither a day nor a moment.", FORMS)
    elif moment > now:
        reading.refuse(
            "as_of", f"Nobody knows yet what is public then: it is {now:%Y-%m-%dT%H:%MZ}."
        )
    return moment


def _moment(text: str) -> datetime | None:
    # A plus sign that nobody escaped arrives as a space.
    text = re.sub(r" (\d\d:?\d\d)$", r"+\1", text) if "T" in text else text
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return datetime.combine(date.fromisoformat(text), time.max, UTC)
        moment = parse_datetime(text)
        return _in_utc(moment) if moment else None
    except (ValueError, OverflowError):
        return None


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def read_moment(
    params: Mapping[str, Any], *, also: Iterable[str] = (), now: datetime | None = None
) -> datetime | None:
    """The moment of a page that asks nothing else.

    :raises BadQuestion: naming every problem; an unknown parameter is one.
    """
    reading = Reading(params, MOMENT_PARAMETERS, also)
    moment = read_as_of(reading, now or timezone.now())
    reading.finish()
    return moment


def record_begins() -> datetime | None:
    """When the first edition became valid; None while nothing was ever published."""
    return Edition.objects.filter(position=1).values_list("valid_from", flat=True).first()


def begins_after(moment: datetime | None) -> datetime | None:
    """When the record begins, if that is after the moment asked for; else None."""
    begins = record_begins() if moment else None
    return begins if begins and moment and begins > moment else None
