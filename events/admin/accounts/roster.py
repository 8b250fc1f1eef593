"""Everybody of the desk at a glance."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Max

from events.models import AccessLink, RecoveryRequest
from events.operations import accounts
from events.operations.imports.people import NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One person as the list of people shows them."""

    person: User
    role: str
    has_factor: bool
    seen_at: datetime | None
    locked_until: datetime | None


def people_listed(at: datetime) -> list[Listed]:
    """Who works on the desk, then who has left; in a fixed number of queries."""
    people = list(
        User.objects.exclude(username__in=NAMES)
        .prefetch_related("groups")
        .annotate(seen_at=Max("desk_sessions__seen_at"))
        .order_by("-is_active", "username", "pk")
    )
    factors, locks = accounts.with_second_factor(), accounts.locks_of(people, at=at)
    return [
        Listed(
            person=person,
            role=_role(person),
            has_factor=person.pk in factors,
            seen_at=max(filter(None, [person.seen_at, person.last_login]), default=None),
            locked_until=locks.get(person.pk),
        )
        for person in people
    ]


def _role(person: User) -> str:
    if person.is_superuser:
        return "superuser"
    return next((group.name for group in person.groups.all()), "")


def links_open(at: datetime) -> list[AccessLink]:
    """Links that were handed over and are not used yet; a recovery's stand with the recovery."""
    unused = AccessLink.objects.valid(at).filter(recovery=None)
    return list(unused.select_related("made_by").order_by("-made_at", "-pk"))


def recoveries_open() -> list[RecoveryRequest]:
    """Requests for a new second factor that have not ended."""
    requests = RecoveryRequest.objects.open()
    return list(requests.select_related("person", "asked_by", "approved_by", "link").order_by("pk"))
