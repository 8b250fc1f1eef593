"""Links that are handed over: made, looked up by their secret, taken back."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import AccessPurpose, AccountDeed
from events.models import AccessLink
from events.operations.accounts.asked import require_administrator
from events.operations.accounts.noted import note
from events.operations.errors import Refused

VALID = timedelta(days=7)


class LinkSpent(Refused):
    """The link opens nothing: it was used, taken back, is too old, or never was one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """A link with the secret that is shown this once and stored nowhere."""

    link: AccessLink
    secret: str


def digest_of(secret: str) -> str:
    """What is kept of a secret; it has 256 bits, so that nobody finds it by trying."""
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


def make_link(
    *,
    purpose: AccessPurpose,
    name: str,
    by: User | None,
    at: datetime,
    person: User | None = None,
    role: str = "",
) -> HandedOver:
    """A link in place of an earlier one for the same purpose."""
    earlier = AccessLink.objects.unused().filter(purpose=purpose, name=name)
    earlier.update(revoked_at=at, revoked_by=by)
    secret = secrets.token_urlsafe(32)
    link = AccessLink.objects.create(
        purpose=purpose,
        name=name,
        role=role,
        person=person,
        digest=digest_of(secret),
        made_by=by,
        made_at=at,
        expires_at=at + VALID,
    )
    return HandedOver(link=link, secret=secret)


def link_of(secret: str, *, purpose: AccessPurpose, at: datetime) -> AccessLink:
    """The valid link with this secret.

    :raises LinkSpent: when there is none.
    """
    found = AccessLink.objects.valid(at).filter(purpose=purpose, digest=digest_of(secret))
    return _or_spent(found.select_related("person").first())


def take_link(secret: str, *, purpose: AccessPurpose, at: datetime) -> AccessLink:
    """The same, held and used up: of two who come at once, one gets it.

    :raises LinkSpent: when there is none.
    """
    found = AccessLink.objects.valid(at).filter(purpose=purpose, digest=digest_of(secret))
    link = _or_spent(found.select_for_update(of=("self",)).first())
    link.used_at = at
    link.save(update_fields=["used_at"])
    return link


def _or_spent(link: AccessLink | None) -> AccessLink:
    if link is None:
        raise LinkSpent.because("", "This link is not valid: ask an administrator for a new one.")
    return link


@transaction.atomic
def revoke_link(*, link: AccessLink, by: User, at: datetime) -> None:
    """Take a link back. Taking it back twice is harmless.

    :raises Refused: when it was used already, or belongs to a recovery, which is ended as a whole.
    """
    require_administrator(by)
    link = AccessLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    if link.used_at:
        raise Refused.because("", "This link was used already.")
    if link.purpose == AccessPurpose.SECOND_FACTOR:
        raise Refused.because("", "End the request for a new second factor instead.")
    if link.revoked_at is None:
        link.revoked_at, link.revoked_by = at, by
        link.save(update_fields=["revoked_at", "revoked_by"])
        after = str(AccessPurpose(link.purpose).value)
        note(
            AccountDeed.LINK_REVOKED,
            person=link.person,
            name=link.name,
            by=by,
            at=at,
            after=after,
        )
