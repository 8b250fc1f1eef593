"""The desk's pages about people, for administrators."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.accounts import people
from events.admin.accounts.confirming import confirmed
from events.admin.desk import editor
from events.admin.pages import DeskPage
from events.models import RecoveryRequest

LOOKS_AFTER = "auth.change_user"


def waiting(request: HttpRequest) -> int:
    """How many requests wait for the consent of who is asking."""
    mine = editor(request)
    return RecoveryRequest.objects.waiting().exclude(asked_by=mine).exclude(person=mine).count()


PEOPLE: Sequence[DeskPage] = (
    DeskPage(
        name="people",
        route="people/",
        view=people.people,
        permission=LOOKS_AFTER,
        label=_("People"),
        waiting=waiting,
    ),
    DeskPage(
        name="people_invite",
        route="people/invite/",
        view=confirmed(people.invite),
        permission=LOOKS_AFTER,
    ),
    DeskPage(
        name="people_revoke",
        route="people/links/<int:pk>/revoke/",
        view=confirmed(people.revoke),
        permission=LOOKS_AFTER,
    ),
    DeskPage(
        name="people_recovery",
        route="people/recoveries/<int:pk>/<slug:verb>/",
        view=confirmed(people.recovery),
        permission=LOOKS_AFTER,
    ),
    DeskPage(name="person", route="people/<int:pk>/", view=people.person, permission=LOOKS_AFTER),
    DeskPage(
        name="person_step",
        route="people/<int:pk>/<slug:name>/",
        view=confirmed(people.step),
        permission=LOOKS_AFTER,
    ),
)
