"""Paging that neither repeats nor misses an event while the record changes."""

import base64
import json
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, Subquery
from rest_framework.request import Request

from events.filters import Reading
from events.models.record.edition import EditionQuerySet
from events.models.record.head import RecordHead

DEFAULT, MOST = 50, 1000
PAGE = ("limit", "cursor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """Where a page ends, in the record as it was when the first page was read.

    ``listed_on`` is empty for an event without any day.
    """

    listed_on: date | None
    position: int
    moment: datetime

    def __str__(self) -> str:
        day = self.listed_on.isoformat() if self.listed_on else None
        text = json.dumps([day, self.position, self.moment.isoformat()])
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def after(self) -> Q:
        """What follows, newest first; events without a day come last."""
        if self.listed_on is None:
            return Q(listed_on=None, position__lt=self.position)
        same_day = Q(listed_on=self.listed_on, position__lt=self.position)
        return Q(listed_on__lt=self.listed_on) | same_day | Q(listed_on=None)


def read_limit(reading: Reading) -> int:
    return reading.whole("limit", default=DEFAULT, least=1, most=MOST)


def read_cursor(reading: Reading) -> Cursor | None:
    """The cursor of a ``next`` link."""
    text = reading.one("cursor")
    if text is None:
        return None
    try:
        return _decoded(text)
    except (ValueError, TypeError, OverflowError):
        reading.refuse("cursor", "A cursor is taken as it stands from the link “next”.")
        return None


def _decoded(text: str) -> Cursor:
    padded = text.encode() + b"=" * (-len(text) % 4)
    day, position, moment = json.loads(base64.urlsafe_b64decode(padded))
    pinned = datetime.fromisoformat(moment)
    if not isinstance(position, int) or not 0 <= position < 2**63 or pinned.tzinfo is None:
        raise ValueError(text)
    return Cursor(
        listed_on=date.fromisoformat(day) if day else None, position=position, moment=pinned
    )


def with_moment(editions: EditionQuerySet) -> EditionQuerySet:
    """Each row with the moment of the record's head, read in the same statement."""
    return editions.annotate(moment=Subquery(RecordHead.objects.values("valid_from")[:1]))


def next_link(request: Request, **changed: object) -> str:
    """The address of the next page: the present one with some parameters replaced."""
    query = request.query_params.copy()
    for name, value in changed.items():
        query[name] = str(value)
    return str(request.build_absolute_uri(f"{request.path}?{query.urlencode()}"))
