"""Reading the audit tables as a story."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from events.admin.history.differences import Piece, differences, shared
from events.admin.history.words import Wording
from events.models import (
    Claim,
    ClaimPlace,
    Event,
    EventClaim,
    EventLink,
    EventPlace,
    OfficialDenial,
    Review,
)

# Rows whose story belongs to another row, and the column that says to which.
CHILDREN: dict[type[Model], list[tuple[type[Model], str]]] = {
    Claim: [(ClaimPlace, "claim")],
    Event: [
        (EventPlace, "event"),
        (EventClaim, "event"),
        (OfficialDenial, "event"),
        (EventLink, "from_event"),
        (EventLink, "to_event"),
        (Review, "event"),
    ],
}
# Columns that only machines read, or that repeat who and when.
UNTOLD = frozenset(
    {
        "id",
        "adjudicated_inputs",
        "adjudicated_at",
        "body_sha256",
        "changed_at",
        "changed_by",
        "made_at",
        "fingerprint",
        "quote_end",
        "quote_start",
        "signature",
    }
)
# Counted with every change, and the event whose page it is.
UNTOLD_OF = {
    (Event, "version"),
    (Event, "changed_because"),
    (Event, "translates"),
    (ClaimPlace, "claim"),
    *((model, "event") for model in (EventPlace, EventClaim, OfficialDenial, Review)),
}
SIGNED = ("changed_by_id", "author_id", "made_by_id", "added_by_id", "submitted_by_id")
SYSTEM = _("the system")
VERBS = {
    "insert": _("%(what)s added"),
    "update": _("%(what)s changed"),
    "delete": _("%(what)s removed"),
}


# Texts that share less than this are shown whole, one after the other.
ALIKE = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field, in words, before and after."""

    label: str
    before: str
    after: str

    @property
    def pieces(self) -> list[Piece]:
        """The two texts woven into one, where they are alike enough to be read so; else nothing."""
        if not (self.before and self.after):
            return []
        pieces = differences(self.before, self.after)
        return pieces if shared(pieces) >= ALIKE else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing done to one row by one person, or by the system."""

    at: datetime
    who: str
    what: str
    fields: list[FieldChange]
    because: str = ""


def history_of(row: Model) -> list[Entry]:
    """Everything that was done to a row and to what belongs to it, the latest first."""
    wording = Wording()
    people = dict(User.objects.values_list("pk", "username"))
    entries = list(_entries(type(row), {"pgh_obj_id": row.pk}, wording, people))
    for model, column in CHILDREN.get(type(row), []):
        entries += _entries(model, {f"{column}_id": row.pk}, wording, people)
    # What one transaction did bears one time: the last of it comes first too.
    entries.reverse()
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _entries(
    model: type[Model], rows: dict[str, Any], wording: Wording, people: dict[int, str]
) -> Iterator[Entry]:
    audit: Any = apps.get_model("events", f"{model.__name__}Event")
    before: dict[Any, Any] = {}
    for snapshot in audit.objects.filter(**rows).select_related("pgh_context").order_by("pgh_id"):
        fields = _differences(model, before.get(snapshot.pgh_obj_id), snapshot, wording)
        before[snapshot.pgh_obj_id] = snapshot
        if fields or snapshot.pgh_label != "update":
            yield Entry(
                at=snapshot.pgh_created_at,
                who=_who(snapshot, people),
                what=VERBS[snapshot.pgh_label]
                % {"what": str(model._meta.verbose_name).capitalize()},
                fields=fields,
                because=_why(snapshot),
            )


def _differences(
    model: type[Model], before: Any, after: Any, wording: Wording
) -> list[FieldChange]:
    changes = []
    removed = after.pgh_label == "delete"
    for field in model._meta.concrete_fields:
        if field.name in UNTOLD or (model, field.name) in UNTOLD_OF:
            continue
        # What is written in confidence is kept out of the history.
        if not hasattr(after, field.attname):
            continue
        old = wording.of(field, getattr(before, field.attname)) if before else ""
        new = "" if removed else wording.of(field, getattr(after, field.attname))
        if removed and not before:
            old = wording.of(field, getattr(after, field.attname))
        if old != new:
            changes.append(FieldChange(label=str(field.verbose_name), before=old, after=new))
    return changes


def _why(snapshot: Any) -> str:
    """The reason that was given for changing what readers see."""
    context = snapshot.pgh_context
    return str(context.metadata.get("because", "")) if context else ""


def _who(snapshot: Any, people: dict[int, str]) -> str:
    """The person who asked for it; what was loaded from a file is signed in the row itself."""
    context = snapshot.pgh_context
    user = context.metadata.get("user") if context else None
    if user is None and snapshot.pgh_label == "insert":
        user = next(filter(None, (getattr(snapshot, name, None) for name in SIGNED)), None)
    return people.get(user, str(SYSTEM)) if user is not None else str(SYSTEM)
