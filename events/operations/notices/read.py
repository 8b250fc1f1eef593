"""Marking notices as read."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import User

from events.models import Notice


def read_notices(*, by: User, at: datetime, notices: Iterable[int] | None = None) -> int:
    """Mark a person's own notices as read, all of them if none is named; return how many were new.

    Marking twice is harmless; somebody else's are left alone.
    """
    unread = Notice.objects.unread().filter(person=by)
    if notices is not None:
        unread = unread.filter(pk__in=list(notices))
    return unread.update(read_at=at)
