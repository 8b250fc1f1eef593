"""The pages of events."""

from typing import Any
from uuid import UUID

from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from events import operations
from events.admin.desk import editor
from events.admin.events.evidence_steps import EVIDENCE_STEPS
from events.admin.events.form import EventForm
from events.admin.events.number_steps import NUMBER_STEPS
from events.admin.events.panels import panels
from events.admin.events.public_steps import PUBLIC_STEPS
from events.admin.events.waiting_steps import WAITING_STEPS
from events.admin.placing import EventPlacesInline, Placings
from events.admin.steps import SteppedAdmin
from events.admin.words import span
from events.choices import WorkflowState
from events.models import Claim, Event
from events.operations.events.edit import event_version
from events.operations.matching.relations import speaking
from events.rules.matching import proposed_relation


class ChangedFilter(admin.SimpleListFilter):
    title = _("public copy")
    parameter_name = "public"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("behind", _("Changed since it was published")), ("current", _("Up to date"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        if self.value() == "behind":
            return queryset.filter(state="published").exclude(version=F("published_version"))
        if self.value() == "current":
            return queryset.filter(state="published", version=F("published_version"))
        return queryset


class TranslationFilter(admin.SimpleListFilter):
    title = _("translations")
    parameter_name = "translations"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("old", _("Older than their original"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Event]) -> QuerySet[Event]:
        if self.value() == "old":
            return queryset.filter(pk__in=Event.objects.with_old_translations().values("pk"))
        return queryset


@admin.register(Event)
class EventAdmin(SteppedAdmin):
    form = EventForm
    change_form_template = "admin/events/event/change_form.html"
    inlines = (EventPlacesInline,)
    steps = (*EVIDENCE_STEPS, *NUMBER_STEPS, *WAITING_STEPS, *PUBLIC_STEPS)
    list_display = (
        *("title", "type", "volition", "edtf", "where", "number", "status"),
        *("standing", "changed_at", "review"),
    )
    list_filter = (
        *(
            "state",
            ChangedFilter,
            TranslationFilter,
            "type",
            "volition",
            "status",
            "agreement",
            "occurrence",
        ),
        *("granularity", "sensitivity", "needs_second_reviewer"),
    )
    search_fields = (
        *("code", "title_en", "title_ko", "title_zh_hans"),
        *("summary_en", "places__place__name_en", "note"),
    )
    ordering = ("-changed_at", "-pk")
    fieldsets = (
        (
            _("What"),
            {"fields": ("type", ("volition", "destination"), ("occurrence", "granularity"))},
        ),
        (_("When"), {"fields": ("edtf", "date_precision")}),
        (_("For readers"), {"fields": ("title_en", "summary_en")}),
        (
            _("In Korean and Chinese"),
            {
                "fields": (
                    "original_language",
                    "title_ko",
                    "summary_ko",
                    "title_zh_hans",
                    "summary_zh_hans",
                ),
                "classes": ("collapse",),
            },
        ),
        (
            _("What could do harm"),
            {"fields": ("sensitivity", ("people_still_inside", "outcome_public_on"))},
        ),
        (_("For the desk"), {"fields": ("code", "note")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return super().get_queryset(request).prefetch_related("places__place")

    @admin.display(description=_("event"), ordering="title_en")
    def title(self, event: Event) -> str:
        return str(event)

    @admin.display(description=_("state"), ordering="state")
    def standing(self, event: Event) -> str:
        return format_html(
            '<span class="standing standing-{}">{}</span>', event.standing, event.standing_label
        )

    @admin.display(description="")
    def review(self, event: Event) -> str:
        """Where it is read, signed, and withdrawn for harm, one click from the list."""
        page = reverse("admin:review_event", args=[event.pk])
        links = [(page, _("Review"))]
        if event.published_version is not None and event.state != WorkflowState.MERGED:
            links.append((f"{page}#harm", _("Harm")))
        return format_html_join(" · ", '<a href="{}">{}</a>', links)

    @admin.display(description=_("where"))
    def where(self, event: Event) -> str:
        return ", ".join(dict.fromkeys(row.place.name_en for row in event.places.all()))

    @admin.display(description=_("low · best · high"), ordering="best")
    def number(self, event: Event) -> str:
        return span(event.low, event.best, event.high, event.high_open)

    def describe(self, row: Event) -> str:
        return f"{row} ({row.edtf or 'undated'}, {row.get_type_display()}, {row.code})"

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """Its public page, while there is one."""
        if obj is None or obj.state != WorkflowState.PUBLISHED:
            return None
        return f"/events/{obj.code}/"

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Any, inline: Any, prefix: str
    ) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        claim = _claim_asked_for(request)
        if claim is not None and obj._state.adding and request.method == "GET":
            kwargs["initial"] = list(claim.places.values("place", "role", "precision"))
        return kwargs

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        response = super().render_change_form(request, context, *args, **kwargs)
        event = kwargs.get("obj")
        if event is not None:
            row = Event.objects.get(pk=event.pk)
            response.context_data |= panels(row, response.context_data["offers"], at=timezone.now())  # type: ignore[attr-defined]
        return response

    def version(self, row: Any) -> str:
        return event_version(row)

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> Event:
        by, at = editor(request), timezone.now()
        fields = form.fields_for_operation
        if change:
            return operations.edit_event(
                event=form.instance,
                places=places,
                seen=request.POST.get("seen", ""),
                by=by,
                at=at,
                **fields,
            )
        event = operations.create_event(places=places or [], by=by, at=at, **fields)
        if claim := _claim_asked_for(request):
            operations.attach_claim(
                event=event,
                claim=claim,
                relation=proposed_relation(speaking(claim), occurrence=event.occurrence),
                by=by,
                at=at,
            )
        return event


def _claim_asked_for(request: HttpRequest) -> Claim | None:
    try:
        return Claim.objects.filter(pk=UUID(request.GET.get("claim", ""))).first()
    except ValueError:
        return None
