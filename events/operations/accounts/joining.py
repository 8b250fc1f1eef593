"""Inviting somebody, and joining by the invitation."""

import unicodedata
from datetime import datetime

from django.contrib.auth.models import User
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.db import transaction

from events.choices import AccessPurpose, AccountDeed
from events.operations.accounts.asked import require_administrator
from events.operations.accounts.links import HandedOver, LinkSpent, make_link, take_link
from events.operations.accounts.noted import note
from events.operations.accounts.passwords import checked_password
from events.operations.errors import Refused
from events.operations.roles import Role, give_role

LONGEST_NAME = 150


@transaction.atomic
def invite_person(*, name: str, role: str, by: User | None, at: datetime) -> HandedOver:
    """A link with which somebody joins the desk under this name and in this role.

    An earlier invitation of the same name is taken back. Without ``by`` it is made at the server's
    console.

    :raises Refused: when the name is no name or taken, or the role is none.
    """
    if by is not None:
        require_administrator(by)
    name = checked_name(name)
    if role not in Role.values:
        raise Refused.because("role", "Choose one of the roles.")
    made = make_link(purpose=AccessPurpose.JOIN, name=name, role=role, by=by, at=at)
    note(AccountDeed.INVITED, person=None, name=name, by=by, at=at, after=role)
    return made


@transaction.atomic
def join_desk(*, secret: str, password: str, at: datetime) -> User:
    """Make the account of who was invited. Of two clicks one makes it.

    :raises LinkSpent: when the invitation is none.
    :raises Refused: when the password is not good enough; the link is good for another try.
    """
    link = take_link(secret, purpose=AccessPurpose.JOIN, at=at)
    if User.objects.filter(username__iexact=link.name).exists():
        raise LinkSpent.because("", "This name is taken meanwhile: ask for another invitation.")
    person = User(username=link.name, date_joined=at)
    person.set_password(checked_password(password, person))
    person.save()
    give_role(user=person, role=Role(link.role))
    link.person = person
    note(AccountDeed.JOINED, person=person, by=person, at=at, after=link.role)
    return person


def checked_name(name: str) -> str:
    """A name to sign in with.

    :raises Refused: when it cannot be one, or somebody has it, whatever the case of its letters.
    """
    name = unicodedata.normalize("NFKC", name).strip()
    if not name or len(name) > LONGEST_NAME:
        raise Refused.because("name", "Give a name of 1 to 150 letters.")
    try:
        UnicodeUsernameValidator()(name)
    except ValidationError as error:
        raise Refused.because("name", str(error.messages[0])) from error
    if User.objects.filter(username__iexact=name).exists():
        raise Refused.because("name", "Somebody has this name already: choose another.")
    return name
