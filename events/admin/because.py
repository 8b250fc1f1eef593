"""Asking why, wherever something is changed that readers see."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.models import Article, Claim, Event, EventLink
from events.operations import Problem

FIELD = "because"
TITLE = _("Readers see this")


def seen_by_readers(row: Any) -> bool:
    """Whether a public event changes with this row."""
    if isinstance(row, Event):
        return row.state == "published"
    if isinstance(row, Claim):
        return Event.objects.published().filter(evidence__claim=row).exists()
    if isinstance(row, Article):
        return Event.objects.published().filter(evidence__claim__article=row).exists()
    if isinstance(row, EventLink):
        return (
            Event.objects.published().filter(pk__in=[row.from_event_id, row.to_event_id]).exists()
        )
    return False


def why_field() -> forms.CharField:
    """The field in which the reason is written; the operation asks for it, so it may stay empty."""
    return forms.CharField(
        label=_("Why it is changed"),
        required=False,
        max_length=500,
        help_text=_(
            "Kept in the history with the change. Needed, because readers see this already."
        ),
        widget=forms.TextInput(attrs={"class": "vTextField desk-because"}),
    )


def asks_why(request: HttpRequest, row: Any, refused: Iterable[Problem] = ()) -> bool:
    """Whether a form needs the field: for what it shows, for what was sent, or for a refusal."""
    return (
        FIELD in request.POST
        or any(problem.field == FIELD for problem in refused)
        or (row is not None and seen_by_readers(row))
    )
