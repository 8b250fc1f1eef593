"""Who may do what on the desk."""

from django.contrib.auth.models import Group, Permission, User
from django.db import transaction
from django.db.models import Q, TextChoices

DESK = (
    "place",
    "source",
    "article",
    "claim",
    "claimplace",
    "event",
    "eventplace",
    "eventclaim",
    "officialdenial",
    "eventlink",
    "notthesame",
    "referencefigure",
)
SEEN_ONLY = ("review", "job", "edition")


class Role(TextChoices):
    """Each role may do everything the one before it may."""

    READER = "reader"
    EDITOR = "editor"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


READS = frozenset(f"events.view_{noun}" for noun in (*DESK, *SEEN_ONLY))
EDITS = READS | {f"events.{verb}_{noun}" for verb in ("add", "change") for noun in DESK}
EDITS |= {"events.delete_eventlink", "events.submit_event"}
# What people outside write to reviewers is nobody else's.
REPORTS = frozenset({"events.view_report", "events.change_report"})
IMPORTS = frozenset({"events.import_table", "events.view_tableimport"}) | {
    f"events.{verb}_importmapping" for verb in ("view", "add", "change")
}
REVIEWS = EDITS | REPORTS | IMPORTS | {"events.publish_event"}
ADMINISTERS = REVIEWS | {"auth.view_user", "auth.add_user", "auth.change_user", "auth.view_group"}

PERMISSIONS: dict[Role, frozenset[str]] = {
    Role.READER: READS,
    Role.EDITOR: EDITS,
    Role.REVIEWER: REVIEWS,
    Role.ADMINISTRATOR: ADMINISTERS,
}


@transaction.atomic
def ensure_roles() -> None:
    """Make the four groups, with exactly their permissions. Doing it twice changes nothing."""
    for role, wanted in PERMISSIONS.items():
        group, _made = Group.objects.get_or_create(name=role)
        group.permissions.set(_rows(wanted))


@transaction.atomic
def give_role(*, user: User, role: Role) -> None:
    """Let a person work on the desk in this role, and in no other."""
    user.groups.set([Group.objects.get(name=role)])
    user.is_staff = True
    user.save(update_fields=["is_staff"])


def _rows(names: frozenset[str]) -> list[Permission]:
    wanted = Q()
    for label, codename in (name.split(".") for name in names):
        wanted |= Q(content_type__app_label=label, codename=codename)
    return list(Permission.objects.filter(wanted))
