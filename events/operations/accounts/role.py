"""Giving a person another role."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import AccountDeed
from events.operations.accounts.asked import (
    keep_an_administrator,
    locked_person,
    require_administrator,
    require_another,
    role_of,
)
from events.operations.accounts.noted import given_reason, note
from events.operations.errors import Refused
from events.operations.roles import Role, give_role


@transaction.atomic
def change_role(*, person: User, role: str, reason: str, by: User, at: datetime) -> None:
    """Give a person this role and no other. The same role again is harmless.

    :raises Refused: when it is one's own, or nobody would be left to look after accounts.
    """
    require_administrator(by, over=person)
    require_another(by, person)
    reason = given_reason(reason)
    if role not in Role.values:
        raise Refused.because("role", "Choose one of the roles.")
    if role != Role.ADMINISTRATOR:
        keep_an_administrator(person)
    person = locked_person(person)
    if not person.is_active:
        raise Refused.because("", "Who left gets a role when they come back.")
    before = role_of(person)
    if before == role:
        return
    give_role(user=person, role=Role(role))
    note(
        AccountDeed.ROLE_CHANGED,
        person=person,
        by=by,
        at=at,
        reason=reason,
        before=before,
        after=role,
    )
