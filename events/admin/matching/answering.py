"""What the two pages have in common: who may answer, which event was chosen, and what was refused."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from events.admin.desk import editor
from events.admin.saying import said_why
from events.models import Event, NotTheSame
from events.operations import Refused

CHANGES = "events.change_event"
ADDS = "events.add_event"


def require(request: HttpRequest, permission: str) -> None:
    """:raises PermissionDenied: for those who may only look."""
    if not editor(request).has_perm(permission):
        raise PermissionDenied


def event_named(key: str | None) -> Event | None:
    """The event with that key, written in an address or a form; None if there is none."""
    try:
        return Event.objects.filter(pk=UUID(key or "")).first()
    except ValueError:
        return None


def finding_named(key: str | None) -> NotTheSame | None:
    return NotTheSame.objects.filter(pk=key).first() if key and key.isdecimal() else None


def tell_refusal(request: HttpRequest, refused: Refused) -> None:
    messages.error(request, said_why(refused))


def faults(form: Any) -> str:
    """What is wrong with a small form that is not shown again."""
    return " ".join(str(fault) for found in form.errors.values() for fault in found)


def answered_by(asked: Any) -> str:
    """Which of its buttons sent a form."""
    return str(asked.get("act") or "")
