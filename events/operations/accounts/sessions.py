"""Ending sessions."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import AccountDeed
from events.models import DeskSession
from events.operations.accounts.asked import require_administrator
from events.operations.accounts.noted import note


def close_sessions(person: User, *, keep: str | None = None) -> int:
    """Sign a person out everywhere, or everywhere but in the session of this key."""
    sessions = DeskSession.objects.filter(person=person)
    if keep:
        sessions = sessions.exclude(session_key=keep)
    return sessions.delete()[0]


@transaction.atomic
def end_sessions(*, person: User, by: User, at: datetime, keep: str | None = None) -> int:
    """End the sessions of a person: one's own, or as an administrator those of somebody else.

    :param keep: the key of a session that goes on.
    :returns: how many were ended.
    """
    if by.pk != person.pk:
        require_administrator(by, over=person)
    ended = close_sessions(person, keep=keep)
    if ended:
        note(AccountDeed.SESSIONS_ENDED, person=person, by=by, at=at, after=str(ended))
    return ended


@transaction.atomic
def end_session(*, session: DeskSession, by: User, at: datetime) -> None:
    """End one session of one's own."""
    if session.person_id == by.pk and session.delete()[0]:
        note(AccountDeed.SESSIONS_ENDED, person=by, by=by, at=at, after="1")
