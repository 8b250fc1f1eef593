"""Second factors that allauth stores or takes away, noted with the account."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.dispatch import receiver
from django.utils import timezone

from events.choices import AccountDeed
from events.operations import accounts


# allauth tells of them by signals only.
@receiver(authenticator_added)
def _added(**told: Any) -> None:
    _note(AccountDeed.FACTOR_ADDED, **told)


@receiver(authenticator_removed)
def _removed(**told: Any) -> None:
    _note(AccountDeed.FACTOR_REMOVED, **told)


@receiver(authenticator_reset)
def _reset(**told: Any) -> None:
    _note(AccountDeed.CODES_MADE, **told)


def _note(deed: AccountDeed, *, request: Any, user: Any, authenticator: Any, **_told: Any) -> None:
    accounts.note_factor(
        person=user,
        deed=deed,
        which=str(Authenticator.Type(authenticator.type).value),
        by=user,
        at=timezone.now(),
        keep=request.session.session_key,
    )
