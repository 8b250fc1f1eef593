"""How events concern the same people."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events import operations
from events.admin.because import seen_by_readers
from events.admin.desk import DeskAdmin, editor
from events.admin.placing import Placings
from events.models import EventLink


@admin.register(EventLink)
class EventLinkAdmin(DeskAdmin[EventLink]):
    list_display = ("from_event", "kind", "to_event", "working", "made_by", "made_at")
    list_filter = ("kind", "working", "made_at")
    list_select_related = ("from_event", "to_event", "made_by")
    search_fields = (
        *("from_event__code", "from_event__title_en", "to_event__code", "to_event__title_en"),
        "rationale",
    )
    ordering = ("-made_at", "-pk")
    autocomplete_fields = ("from_event", "to_event")
    fieldsets = (
        (
            None,
            {
                "fields": ("from_event", "kind", "to_event"),
                "description": _(
                    "Read as a sentence: the first event is part of, the same people as, "
                    "the outcome of … the second."
                ),
            },
        ),
        (
            _("How sure"),
            {
                "fields": ("working", "rationale"),
                "description": _(
                    "A link that says “possibly” needs a working hypothesis: it decides "
                    "the best number of a total, while the bounds allow for all of them."
                ),
            },
        ),
    )

    def get_readonly_fields(
        self, request: HttpRequest, obj: EventLink | None = None
    ) -> tuple[str, ...]:
        return ("from_event", "kind", "to_event") if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: EventLink | None = None) -> bool:
        # The page of the event asks why, which the page that confirms a deletion cannot.
        is_seen = obj is not None and seen_by_readers(obj)
        return editor(request).has_perm("events.delete_eventlink") and not is_seen

    def delete_model(self, request: HttpRequest, obj: EventLink) -> None:
        operations.unlink_events(link=obj, by=editor(request), at=timezone.now())

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        return None

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> EventLink:
        link = form.instance
        return operations.link_events(
            from_event=link.from_event,
            to_event=link.to_event,
            kind=link.kind,
            working=form.cleaned_data["working"],
            rationale=form.cleaned_data["rationale"],
            because=form.cleaned_data.get("because", ""),
            by=editor(request),
            at=timezone.now(),
        )
