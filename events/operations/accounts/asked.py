"""Who may do something to somebody else's account."""

from django.contrib.auth.models import Group, User

from events.operations.errors import Refused
from events.operations.roles import Role


def role_of(person: User) -> str:
    """The role a person has now; empty without one."""
    return person.groups.order_by("pk").values_list("name", flat=True).first() or ""


def is_administrator(person: User) -> bool:
    """Whether a person may look after the accounts of others."""
    return person.is_active and (
        person.is_superuser or person.groups.filter(name=Role.ADMINISTRATOR).exists()
    )


def require_administrator(by: User, *, over: User | None = None) -> None:
    """Refuse whoever may not look after accounts, or not after this one.

    :raises Refused: saying which of the two it is.
    """
    if not is_administrator(by):
        raise Refused.because("", "Only an administrator may do this.")
    if over is not None and over.is_superuser and not by.is_superuser:
        raise Refused.because("", "Only a superuser may change the account of a superuser.")


def require_another(by: User, person: User) -> None:
    """Refuse to do to oneself what takes somebody else."""
    if by.pk == person.pk:
        raise Refused.because("", "Somebody else has to do this for you.")


def keep_an_administrator(person: User) -> None:
    """Refuse to lose the last person who can look after accounts.

    The row of the role is locked, so that two of them cannot remove each other at once.
    """
    Group.objects.select_for_update().get(name=Role.ADMINISTRATOR)
    others = User.objects.filter(is_active=True).exclude(pk=person.pk)
    remaining = others.filter(is_superuser=True) | others.filter(groups__name=Role.ADMINISTRATOR)
    if not any(one.has_usable_password() for one in remaining.distinct()):
        raise Refused.because(
            "", "This is the last administrator: give the role to somebody else first."
        )


def locked_person(person: User) -> User:
    """The person as stored now, held until the end of the transaction."""
    return User.objects.select_for_update().get(pk=person.pk)
