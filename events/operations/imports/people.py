"""The system accounts that sign what comes from a file."""

from dataclasses import dataclass

from django.contrib.auth.models import User

# Why what is public is changed by a load, for the history and for readers.
LOADED = "Brought up to date with the record it was loaded from."
NAMES = ("record-author", "record-reviewer", "record-second-reviewer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatories:
    """Three, because a divergent number takes a third person (docs/adr/0007-third-account.md)."""

    author: User
    reviewer: User
    second: User


def signatories() -> Signatories:
    """The accounts, made when missing. Nobody can sign in with them."""
    author, reviewer, second = (_account(name) for name in NAMES)
    return Signatories(author=author, reviewer=reviewer, second=second)


def importer() -> User:
    """The account that signs what a command imports for nobody in particular."""
    return _account("table-importer")


def _account(name: str) -> User:
    user, made = User.objects.get_or_create(username=name, defaults={"is_active": False})
    if made:
        user.set_unusable_password()
        user.save()
    return user
