"""People with a role, and what they were told."""

from django.contrib.auth.models import User

from events.models import Event, Notice
from events.operations.roles import Role, ensure_roles, give_role


def reviewer(name: str) -> User:
    """Somebody who may sign."""
    ensure_roles()
    person, _made = User.objects.get_or_create(username=name)
    give_role(user=person, role=Role.REVIEWER)
    return person


def told(event: Event) -> list[tuple[str, str]]:
    """Who was told what of an event, in the order in which it happened."""
    rows = Notice.objects.filter(event=event).order_by("pk")
    return [(row.person.username, row.kind) for row in rows.select_related("person")]
