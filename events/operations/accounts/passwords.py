"""Passwords: changed by who knows the old one, or set by a link."""

from datetime import datetime

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from events.choices import AccessPurpose, AccountDeed
from events.operations.accounts.asked import (
    locked_person,
    require_administrator,
    require_another,
)
from events.operations.accounts.links import HandedOver, LinkSpent, make_link, take_link
from events.operations.accounts.noted import note
from events.operations.accounts.recovery import refuse_who_consented
from events.operations.accounts.sessions import close_sessions
from events.operations.errors import Problem, Refused


def checked_password(password: str, person: User) -> str:
    """A password that is good enough.

    :raises Refused: saying everything that is wrong with it.
    """
    if "\0" in password:
        raise Refused.because("password", "A password has no null bytes.")
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise Refused(
            [Problem(field="password", sentence=told) for told in error.messages]
        ) from error
    return password


@transaction.atomic
def change_password(
    *, person: User, password: str, by: User, at: datetime, keep: str | None = None
) -> None:
    """Store the new password of who is signed in, and end every other session."""
    if by.pk != person.pk:
        raise Refused.because("", "Nobody sets the password of somebody else: make a link for it.")
    person.set_password(checked_password(password, person))
    person.save(update_fields=["password"])
    close_sessions(person, keep=keep)
    note(AccountDeed.PASSWORD_CHANGED, person=person, by=by, at=at)


@transaction.atomic
def offer_new_password(*, person: User, by: User, at: datetime) -> HandedOver:
    """A link with which somebody who forgot the password sets a new one.

    The second factor is asked for all the same when they sign in.

    :raises Refused: to who consented to a new second factor: with both, one could enter alone.
    """
    require_administrator(by, over=person)
    require_another(by, person)
    person = locked_person(person)
    if not person.is_active:
        raise Refused.because("", "Who left gets a link when they come back.")
    refuse_who_consented(by, person, at)
    made = make_link(
        purpose=AccessPurpose.PASSWORD, name=person.get_username(), person=person, by=by, at=at
    )
    note(AccountDeed.PASSWORD_LINK, person=person, by=by, at=at)
    return made


@transaction.atomic
def set_new_password(*, secret: str, password: str, at: datetime) -> User:
    """Use up a link for a new password, and end every session of its person.

    :raises LinkSpent: when the link is none.
    :raises Refused: when the password is not good enough; the link is good for another try.
    """
    link = take_link(secret, purpose=AccessPurpose.PASSWORD, at=at)
    assert link.person is not None
    person = locked_person(link.person)
    if not person.is_active:
        raise LinkSpent.because("", "This account is closed: ask an administrator.")
    person.set_password(checked_password(password, person))
    person.save(update_fields=["password"])
    close_sessions(person)
    note(AccountDeed.PASSWORD_CHANGED, person=person, by=person, at=at, reason="By a link")
    return person
