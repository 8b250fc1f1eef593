"""Saved mappings, as rows of the desk with their history."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events import operations
from events.admin.desk import DeskAdmin, editor
from events.admin.forms import DeskForm
from events.admin.placing import Placings
from events.models import ImportMapping

LABEL = _("Import")


class MappingForm(DeskForm):
    class Meta:
        model = ImportMapping
        fields = ("name", "text")
        widgets = {
            "text": forms.Textarea(attrs={"rows": 30, "cols": 100, "spellcheck": "false"}),
        }


@admin.register(ImportMapping)
class MappingAdmin(DeskAdmin[ImportMapping]):
    form = MappingForm
    list_display = ("name", "changed_by", "changed_at")
    list_select_related = ("changed_by",)
    search_fields = ("name", "text")
    ordering = ("name", "pk")

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> Model:
        return operations.save_mapping(
            name=form.cleaned_data["name"],
            text=form.cleaned_data["text"],
            mapping=form.instance if change else None,
            by=editor(request),
            at=timezone.now(),
        )
