"""What changed since an event was adjudicated, claim by claim, in words."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _, gettext_lazy

from events.admin.history.words import Wording
from events.models import Claim, Event
from events.operations.events.changed_since import (
    ChangedField,
    ChangedSince,
    changed_since_adjudication,
)

HAPPENED = {
    "attached": gettext_lazy("was attached"),
    "taken_off": gettext_lazy("was taken off"),
    "hangs_otherwise": gettext_lazy("hangs on the event in another way"),
    "says_otherwise": gettext_lazy("says something else now"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One claim, what happened to it, and each column that differs: label, before, after."""

    claim: Claim
    happened: Any
    fields: tuple[tuple[str, str, str], ...]


def changes_told(event: Event) -> list[Change]:
    wording = Wording()
    return [_told(one, wording) for one in changed_since_adjudication(event)]


def _told(changed: ChangedSince, wording: Wording) -> Change:
    return Change(
        claim=changed.claim,
        happened=HAPPENED[changed.what],
        fields=tuple(_field(one, wording) for one in changed.fields),
    )


def _field(changed: ChangedField, wording: Wording) -> tuple[str, str, str]:
    field: Any = changed.model._meta.get_field(changed.name.removesuffix("_id"))
    before, after = (
        wording.of(field, value) or _("nothing") for value in (changed.before, changed.after)
    )
    return str(field.verbose_name), before, after
