"""The first sign-ins of a new installation."""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

# Whoever approves an event may not be its author, so there are two; the third invites others.
ROLES = {"editor": "editor", "reviewer": "reviewer", "administrator": "administrator"}


def first_sign_ins() -> dict[str, str]:
    """Make one person of each role that works where nobody can sign in yet.

    :returns: their passwords by name, random and stored nowhere in clear; empty if someone
        can sign in already.
    """
    users = get_user_model().objects
    if any(user.has_usable_password() for user in users.filter(is_staff=True)):
        return {}
    made = {}
    for name, role in ROLES.items():
        password = secrets.token_urlsafe(12)
        user, _ = users.get_or_create(username=name)
        user.is_staff = True
        user.set_password(password)
        user.save()
        user.groups.add(Group.objects.get_or_create(name=role)[0])
        made[name] = password
    return made
