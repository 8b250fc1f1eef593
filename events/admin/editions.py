"""The record, as the desk sees it: to look at, never to touch."""

import json

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy as _

from events.admin.reading import ReadOnlyAdmin
from events.models import Edition


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin[Edition]):
    list_display = (
        *("position", "slug", "number", "change", "reason", "type", "status"),
        *("low", "best", "high", "valid_from", "valid_until", "sealed_at"),
    )
    list_display_links = ("position", "slug")
    list_filter = ("subject_kind", "change", "reason", "type", "status", "valid_from")
    search_fields = ("slug", "=subject_id", "=position", "search_text")
    ordering = ("-position",)
    fieldsets = (
        (None, {"fields": ("slug", "subject_kind", "subject_id", "number", "survivor_id")}),
        (_("What happened"), {"fields": ("change", "reason", "note", "valid_from", "valid_until")}),
        (_("The document"), {"fields": ("readable_document",)}),
        (
            _("The chain"),
            {"fields": ("position", "sha256", "chain", "sealed_at", "schema", "rules")},
        ),
    )
    readonly_fields = ("readable_document",)

    @admin.display(description=_("document"))
    def readable_document(self, edition: Edition) -> SafeString | str:
        if edition.document is None:
            return gettext("Sealed: what it said was erased; its hash and its position stay.")
        text = json.dumps(json.loads(edition.document), ensure_ascii=False, indent=2)
        return format_html('<pre class="desk-document">{}</pre>', text)
