"""Places and sources."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events import operations
from events.admin.desk import DeskAdmin, editor
from events.admin.placing import Placings
from events.models import Place, Source


@admin.register(Place)
class PlaceAdmin(DeskAdmin[Place]):
    list_display = ("name_en", "name_ko", "name_zh_hans", "level", "parent", "public_level", "code")
    list_filter = ("level", "public_level", "iso3166_1", "officially_public")
    list_select_related = ("parent",)
    search_fields = (
        *("code", "name_en", "name_ko", "name_zh_hans", "name_zh_hant"),
        *("aliases", "=iso3166_1", "=iso3166_2"),
    )
    ordering = ("name_en", "pk")
    autocomplete_fields = ("parent", "pairs_with")
    fieldsets = (
        (None, {"fields": ("name_en", "code", "level", "parent")}),
        (
            _("How finely it may be published"),
            {
                "fields": ("public_level", "officially_public"),
                "description": _(
                    "The rules about transit, refuge and arrest may make it coarser still."
                ),
            },
        ),
        (_("Other names"), {"fields": ("name_ko", "name_zh_hans", "name_zh_hant", "aliases")}),
        (
            _("Codes and position"),
            {
                "fields": (
                    ("iso3166_1", "iso3166_2", "geonames_id"),
                    ("lat", "lon", "coord_basis"),
                    "pairs_with",
                )
            },
        ),
    )

    def describe(self, row: Place) -> str:
        native = row.name_ko or row.name_zh_hans
        within = f", {row.parent.name_en}" if row.parent else ""
        return f"{row.name_en} {native} ({row.get_level_display()}{within})"

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> Place:
        return operations.save_place(
            place=form.instance,
            pairs_with=list(form.cleaned_data["pairs_with"]),
            by=editor(request),
            at=timezone.now(),
        )


@admin.register(Source)
class SourceAdmin(DeskAdmin[Source]):
    list_display = (
        *("name_en", "kind", "country", "reliability", "same_voice_as"),
        *("is_responsible_party", "confidential", "code"),
    )
    list_filter = ("kind", "reliability", "is_responsible_party", "confidential", "country")
    list_select_related = ("same_voice_as",)
    search_fields = ("code", "name_en", "name_ko", "name_zh", "aliases")
    ordering = ("name_en", "pk")
    autocomplete_fields = ("same_voice_as",)
    fieldsets = (
        (None, {"fields": ("name_en", "code", "kind", "country")}),
        (
            _("How far it can be relied on"),
            {
                "fields": ("reliability", "reliability_basis", "same_voice_as"),
                "description": _(
                    "A new rating puts the events that rest on it out of date until they "
                    "are adjudicated again. Two names of one voice count once."
                ),
            },
        ),
        (_("Its part in the matter"), {"fields": ("is_responsible_party", "confidential")}),
        (_("Other names"), {"fields": ("name_ko", "name_zh", "aliases")}),
    )

    def describe(self, row: Source) -> str:
        return f"{row.name_en} ({row.get_kind_display()}, {row.reliability})"

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> Source:
        return operations.save_source(source=form.instance, by=editor(request), at=timezone.now())
