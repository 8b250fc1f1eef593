"""A lost second factor: one administrator asks, another consents, the person sets a new one."""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db import transaction

from events.choices import AccessPurpose, AccountDeed
from events.models import AccessLink, RecoveryRequest
from events.operations.accounts.asked import (
    locked_person,
    require_administrator,
    require_another,
)
from events.operations.accounts.links import HandedOver, LinkSpent, make_link, take_link
from events.operations.accounts.noted import given_reason, note
from events.operations.accounts.sessions import close_sessions
from events.operations.errors import Refused, told

# As long as a link is valid: who held the one may not make the other meanwhile.
APART = timedelta(days=7)


@transaction.atomic
def ask_recovery(*, person: User, reason: str, by: User, at: datetime) -> RecoveryRequest:
    """Ask that a person may set a new second factor. While one is open, that one is returned."""
    require_administrator(by, over=person)
    require_another(by, person)
    reason = given_reason(reason)
    person = locked_person(person)
    if not person.is_active:
        raise Refused.because("", "Who left sets a second factor when they come back.")
    held = RecoveryRequest.objects.open().filter(person=person).first()
    if held is not None:
        return held
    note(AccountDeed.RECOVERY_ASKED, person=person, by=by, at=at, reason=reason)
    return RecoveryRequest.objects.create(person=person, reason=reason, asked_by=by, asked_at=at)


@transaction.atomic
def approve_recovery(*, request: RecoveryRequest, by: User, at: datetime) -> HandedOver:
    """Consent as a second administrator: factors and sessions end, and a link is handed over.

    Until it is used nobody enters with this name: the password alone must not be enough.

    :raises Refused: to who asked, to the person, and to who made a link for their password.
    """
    request = _held(request)
    require_administrator(by, over=request.person)
    require_another(by, request.person)
    if by.pk == request.asked_by_id:
        raise Refused.because("", "You asked for this: another administrator has to consent.")
    if request.approved_at:
        raise Refused.because("", "Somebody consented already.")
    _refuse_who_made_the_password_link(by, request.person, at)
    handed = make_link(
        purpose=AccessPurpose.SECOND_FACTOR,
        name=request.person.get_username(),
        person=request.person,
        by=by,
        at=at,
    )
    request.approved_by, request.approved_at, request.link = by, at, handed.link
    with told():
        request.save(update_fields=["approved_by", "approved_at", "link"])
    note(AccountDeed.RECOVERY_APPROVED, person=request.person, by=by, at=at, reason=request.reason)
    take_factors(request.person, by=by, at=at)
    return handed


@transaction.atomic
def end_recovery(*, request: RecoveryRequest, by: User, at: datetime) -> None:
    """Refuse it or take it back. The factors that were taken away do not come back with it."""
    request = _held(request)
    require_administrator(by, over=request.person)
    if request.link is not None:
        open_link = AccessLink.objects.unused().filter(pk=request.link.pk)
        open_link.update(revoked_at=at, revoked_by=by)
    request.ended_at, request.ended_by = at, by
    request.save(update_fields=["ended_at", "ended_by"])
    note(AccountDeed.RECOVERY_ENDED, person=request.person, by=by, at=at)


@transaction.atomic
def use_recovery(*, secret: str, person: User, at: datetime) -> User:
    """Let in, by the link, who also knew the password; a new factor is theirs to set.

    :raises LinkSpent: when the link is none, or somebody else's.
    """
    link = take_link(secret, purpose=AccessPurpose.SECOND_FACTOR, at=at)
    if link.person_id != person.pk or not person.is_active:
        raise LinkSpent.because("", "This link is not valid: ask an administrator for a new one.")
    RecoveryRequest.objects.open().filter(link=link).update(ended_at=at, ended_by=person)
    note(AccountDeed.RECOVERY_ENDED, person=person, by=person, at=at)
    return person


def take_factors(person: User, *, by: User | None, at: datetime, reason: str = "") -> None:
    """Take every second factor and end every session."""
    if Authenticator.objects.filter(user=person).delete()[0]:
        note(AccountDeed.FACTOR_RESET, person=person, by=by, at=at, reason=reason)
    close_sessions(person)


def awaits_recovery(person: User) -> bool:
    """Whether this account can be entered by a link only."""
    return RecoveryRequest.objects.approved().filter(person=person).exists()


def refuse_who_consented(by: User, person: User, at: datetime) -> None:
    recent = RecoveryRequest.objects.filter(person=person, approved_at__gt=at - APART)
    if recent.filter(approved_by=by).exists():
        raise Refused.because(
            "", "You consented to a new second factor: another administrator makes this link."
        )


def _refuse_who_made_the_password_link(by: User, person: User, at: datetime) -> None:
    recent = AccessLink.objects.filter(person=person, made_at__gt=at - APART)
    if recent.filter(purpose=AccessPurpose.PASSWORD, made_by=by).exists():
        raise Refused.because(
            "", "You made a link for their password: another administrator has to consent."
        )


def _held(request: RecoveryRequest) -> RecoveryRequest:
    request = RecoveryRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if request.ended_at:
        raise Refused.because("", "This request has ended already.")
    return request
