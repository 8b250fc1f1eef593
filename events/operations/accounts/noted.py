"""Writing down what was done to an account."""

from datetime import datetime

from django.contrib.auth.models import User

from events.choices import AccountDeed
from events.models import AccountChange
from events.operations.errors import Refused
from events.rules.texts import hidden_fault


def note(
    deed: AccountDeed,
    *,
    person: User | None,
    by: User | None,
    at: datetime,
    name: str = "",
    reason: str = "",
    before: str = "",
    after: str = "",
) -> None:
    """Keep who did what, for ever."""
    AccountChange.objects.create(
        person=person,
        name=name or (person.get_username() if person else ""),
        deed=deed,
        reason=reason,
        before=before[:200],
        after=after[:200],
        by=by,
        at=at,
    )


def given_reason(reason: str) -> str:
    """The reason without blanks around it.

    :raises Refused: when there is none, or one that cannot be read.
    """
    stripped = reason.strip()
    if fault := hidden_fault(stripped):
        raise Refused.because("reason", fault)
    if not stripped:
        raise Refused.because("reason", "Say why: it is kept with the account.")
    return stripped
