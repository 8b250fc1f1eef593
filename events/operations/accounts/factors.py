"""Second factors that a person sets or takes away."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db import transaction

from events.choices import AccountDeed
from events.operations.accounts.noted import note
from events.operations.accounts.sessions import close_sessions

# Recovery codes stand in for one of these and are none themselves.
SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second_factor(person: User) -> bool:
    return bool(Authenticator.objects.filter(user=person, type__in=SECOND_FACTORS).exists())


def with_second_factor() -> set[int]:
    """The keys of everybody who has one."""
    factors = Authenticator.objects.filter(type__in=SECOND_FACTORS)
    return set(factors.values_list("user_id", flat=True))


@transaction.atomic
def note_factor(
    *, person: User, deed: AccountDeed, which: str, by: User, at: datetime, keep: str | None
) -> None:
    """Write down a change of one's own factors, and end every other session.

    :param keep: the key of the session in which it was done.
    """
    note(deed, person=person, by=by, at=at, after=which)
    close_sessions(person, keep=keep)
