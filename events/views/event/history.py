"""The editions of an event, and what changed from one to another."""

import json
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.models.record import Edition

# What a reader would notice, by the part of the document that holds it.
PARTS: dict[str, str | Promise] = {
    "title": _("title"),
    "sentence": _("sentence"),
    "summary": _("summary"),
    "type": _("type"),
    "volition": _("volition"),
    "status": _("status"),
    "date": _("date"),
    "places": _("places"),
    "count": _("number of people"),
    "voices": _("sources"),
    "denials": _("official denials"),
}


def history(edition: Edition) -> list[Edition]:
    """Every edition of the event, the latest first."""
    return list(Edition.objects.of(edition.subject_id).order_by("-number"))


def changed_since(edition: Edition, editions: list[Edition]) -> list[str]:
    """The parts in which the latest shown edition differs from this one."""
    latest = next((one for one in editions if one.document), edition)
    before, after = _parts(edition), _parts(latest)
    return [str(name) for part, name in PARTS.items() if before.get(part) != after.get(part)]


def _parts(edition: Edition) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(edition.document or "{}")
    return document
