"""Places with their roles, as rows below a claim or an event."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.models import ClaimPlace, EventPlace
from events.operations.placing import Placing

Placings = list[Placing]


class PlacesInline(admin.TabularInline[Any, Any]):
    autocomplete_fields = ("place",)
    verbose_name = _("place")
    verbose_name_plural = _("Where")
    extra = 1

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_change_permission(request, obj)

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 1 if obj else 3


class ClaimPlacesInline(PlacesInline):
    model = ClaimPlace


class EventPlacesInline(PlacesInline):
    model = EventPlace


def placings_of(formsets: list[Any]) -> Placings | None:
    """The places entered; None where the page has no rows for them."""
    if not formsets:
        return None
    rows = [row for formset in formsets for row in formset.forms if _is_wanted(row)]
    return [
        (row.cleaned_data["place"], row.cleaned_data["role"], int(row.cleaned_data["precision"]))
        for row in rows
    ]


def _is_wanted(row: forms.BaseForm) -> bool:
    return bool(row.cleaned_data.get("place")) and not row.cleaned_data.get("DELETE")
