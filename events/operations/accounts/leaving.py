"""Leaving the desk, and coming back."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import AccessPurpose, AccountDeed, ReadingState
from events.models import AccessLink, Article, RecoveryRequest
from events.operations.accounts.asked import (
    keep_an_administrator,
    locked_person,
    require_administrator,
    role_of,
)
from events.operations.accounts.links import HandedOver, make_link
from events.operations.accounts.noted import given_reason, note
from events.operations.accounts.recovery import take_factors
from events.operations.articles import give_back_article
from events.operations.errors import Refused
from events.operations.roles import Role, give_role


@transaction.atomic
def leave_desk(*, person: User, reason: str, by: User, at: datetime) -> None:
    """End a person's access at once; what they wrote and signed stays under their name.

    Password and second factors go, links to and from them are taken back, what they held open is
    free again. Leaving twice is harmless.

    :raises Refused: when nobody would be left to look after accounts.
    """
    require_administrator(by, over=person)
    reason = given_reason(reason)
    keep_an_administrator(person)
    person = locked_person(person)
    if not person.is_active:
        return
    person.is_active = False
    person.set_unusable_password()
    person.save(update_fields=["is_active", "password"])
    note(AccountDeed.LEFT, person=person, by=by, at=at, reason=reason, before=role_of(person))
    take_factors(person, by=by, at=at)
    _take_back(person, by=by, at=at)
    for article in Article.objects.filter(reader=person, reading_state=ReadingState.READING):
        give_back_article(article=article, by=by, at=at)


def _take_back(person: User, *, by: User, at: datetime) -> None:
    links = AccessLink.objects.unused()
    (links.filter(person=person) | links.filter(made_by=person)).update(
        revoked_at=at, revoked_by=by
    )
    asked = RecoveryRequest.objects.open()
    (asked.filter(person=person) | asked.filter(asked_by=person, approved_at=None)).update(
        ended_at=at, ended_by=by
    )


@transaction.atomic
def return_to_desk(*, person: User, role: str, reason: str, by: User, at: datetime) -> HandedOver:
    """Open the account of somebody who left, and make the link with which they set a password.

    :raises Refused: when they never left.
    """
    require_administrator(by, over=person)
    reason = given_reason(reason)
    if role not in Role.values:
        raise Refused.because("role", "Choose one of the roles.")
    person = locked_person(person)
    if person.is_active:
        raise Refused.because("", "This person is on the desk already.")
    person.is_active = True
    person.save(update_fields=["is_active"])
    give_role(user=person, role=Role(role))
    note(AccountDeed.RETURNED, person=person, by=by, at=at, reason=reason, after=role)
    return make_link(
        purpose=AccessPurpose.PASSWORD, name=person.get_username(), person=person, by=by, at=at
    )
