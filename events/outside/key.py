"""The key of a form: signed, so that it came from here, and timed."""

from datetime import datetime
from uuid import UUID, uuid4

from django.core import signing

SALT = "events.outside.report"
# A form that is sent faster was not read by a person; an older one is fetched anew.
SHORTEST_SECONDS = 2
LONGEST_SECONDS = 24 * 60 * 60


class StaleKey(Exception):
    """The key was not made here, or too long or too short a time ago."""


def new_key(*, at: datetime) -> str:
    """A key for one form. A form sent twice bears the same key, and is one report."""
    return signing.dumps([uuid4().hex, at.timestamp()], salt=SALT)


def read_key(signed: str, *, at: datetime) -> UUID:
    """What :func:`new_key` made of it.

    :raises StaleKey: when it is not to be trusted.
    """
    try:
        drawn, made = signing.loads(signed, salt=SALT)
    except signing.BadSignature as error:
        raise StaleKey from error
    if not SHORTEST_SECONDS <= at.timestamp() - made <= LONGEST_SECONDS:
        raise StaleKey
    return UUID(drawn)
