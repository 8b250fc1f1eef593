"""The log of sign-ins, and the lock it is read by."""

import hashlib
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils.crypto import salted_hmac

from events.choices import AccountDeed, SignInOutcome
from events.models import SignIn
from events.models.desk.accounts.signin import FAILED, SignInQuerySet
from events.operations.accounts.asked import require_administrator
from events.operations.accounts.noted import note
from events.operations.errors import Refused
from events.rules.accounts.address import counted_as, network_of
from events.rules.accounts.lockout import ADDRESS, NAME, PAIR, locked_until

SALT = "events.signin"


class TooManyFailures(Refused):
    """Neither right nor wrong: the attempt was not looked at."""


def mark_of(text: str) -> str:
    """A digest by which the same text is known again, and from which it is not read."""
    return salted_hmac(SALT, text, algorithm="sha256").hexdigest()[:32]


def name_mark(name: str) -> str:
    """The same for a name, whatever the case of its letters."""
    return mark_of("name:" + unicodedata.normalize("NFKC", name).casefold())


def begin_sign_in(*, name: str, address: str, browser: str, at: datetime) -> SignIn:
    """Write an attempt down as a failure before its password is looked at.

    A hundred attempts at once are therefore counted as a hundred.

    :raises TooManyFailures: while the name or the address has to wait, whether the name is
        somebody's or not.
    """
    attempt = SignIn(
        person=User.objects.filter(username=name).first() if "\0" not in name else None,
        name_mark=name_mark(name),
        address_mark=mark_of("address:" + counted_as(address)),
        network=network_of(address),
        browser=browser,
        outcome=SignInOutcome.WRONG,
        at=at,
    )
    with transaction.atomic():
        _one_at_a_time(attempt.name_mark, attempt.address_mark)
        is_locked = _locked(attempt, at)
        attempt.outcome = SignInOutcome.LOCKED if is_locked else SignInOutcome.WRONG
        attempt.save()
    if is_locked:
        raise TooManyFailures.because("", "Too many failed attempts. Try again later.")
    return attempt


def settle_sign_in(*, attempt: SignIn, outcome: SignInOutcome) -> None:
    """Write down how an attempt went on."""
    attempt.outcome = outcome
    attempt.save(update_fields=["outcome"])


def note_sign_in(
    *, person: User, outcome: SignInOutcome, address: str, browser: str, at: datetime
) -> SignIn:
    """Write down a step that no attempt with a password stands before: a passkey, a code."""
    return SignIn.objects.create(
        person=person,
        name_mark=name_mark(person.get_username()),
        address_mark=mark_of("address:" + counted_as(address)),
        network=network_of(address),
        browser=browser,
        outcome=outcome,
        at=at,
    )


@transaction.atomic
def unlock_person(*, person: User, by: User, at: datetime) -> None:
    """Forget, for the lock, how often somebody failed under this name."""
    require_administrator(by, over=person)
    SignIn.objects.create(
        person=person,
        name_mark=name_mark(person.get_username()),
        address_mark="",
        outcome=SignInOutcome.UNLOCKED,
        at=at,
    )
    note(AccountDeed.UNLOCKED, person=person, by=by, at=at)


def locks_of(people: Iterable[User], *, at: datetime) -> dict[int, datetime]:
    """Until when each locked person is locked, from some address or from all; in one query."""
    marks = {name_mark(person.get_username()): person.pk for person in people}
    told: dict[str, list[SignIn]] = {}
    for row in _that_count(at).filter(name_mark__in=marks):
        told.setdefault(row.name_mark, []).append(row)
    found = {marks[mark]: lock_of(attempts, at) for mark, attempts in told.items()}
    return {person: until for person, until in found.items() if until}


def lock_of(
    attempts: Iterable[SignIn], at: datetime, *, address_mark: str | None = None
) -> datetime | None:
    """Until when a name is locked, told from its attempts in their order.

    :param address_mark: for whom comes from there; without it, for whom comes from the worst place.
    """
    anywhere: list[datetime] = []
    by_address: dict[str, list[datetime]] = {}
    for attempt in attempts:
        if attempt.outcome == SignInOutcome.UNLOCKED:
            anywhere.clear()
            by_address.clear()
        elif attempt.outcome == SignInOutcome.ENTERED:
            by_address.pop(attempt.address_mark, None)
        elif attempt.outcome in FAILED:
            anywhere.append(attempt.at)
            by_address.setdefault(attempt.address_mark, []).append(attempt.at)
    places = by_address if address_mark is None else [address_mark]
    untils = [locked_until(by_address.get(place, ()), PAIR, at) for place in places]
    return max(filter(None, [*untils, locked_until(anywhere, NAME, at)]), default=None)


def forget_sign_ins(*, at: datetime) -> int:
    """Delete what is older than the days it is kept; return how many."""
    oldest = at - timedelta(days=settings.KEEP_SIGN_INS_DAYS)
    return SignIn.objects.filter(at__lte=oldest).delete()[0]


def _that_count(at: datetime) -> SignInQuerySet:
    """What the locks are read from. Attempts that were refused unseen would only make it long."""
    looked_at = SignIn.objects.after(at - NAME.window).exclude(outcome=SignInOutcome.LOCKED)
    return looked_at.order_by("at", "pk")


def _locked(attempt: SignIn, at: datetime) -> bool:
    """Whether this name from this address, or this address with any name, has to wait."""
    under_name = _that_count(at).filter(name_mark=attempt.name_mark)
    if lock_of(under_name, at, address_mark=attempt.address_mark):
        return True
    from_address = SignIn.objects.failed().filter(address_mark=attempt.address_mark)
    recent = from_address.after(at - ADDRESS.window).values_list("at", flat=True)
    return locked_until(list(recent), ADDRESS, at) is not None


def _one_at_a_time(*marks: str) -> None:
    with connection.cursor() as cursor:
        for mark in sorted(marks):
            key = int.from_bytes(hashlib.sha256(mark.encode()).digest()[:8], signed=True)
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
