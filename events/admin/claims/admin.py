"""The pages of claims."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from events import operations
from events.admin.articles.marked import marked_text
from events.admin.claims.form import ClaimForm
from events.admin.claims.steps import STEPS
from events.admin.desk import editor
from events.admin.placing import ClaimPlacesInline, Placings
from events.admin.steps import SteppedAdmin
from events.admin.words import span
from events.models import Article, Claim
from events.operations.claims.edit import claim_version


class UsedFilter(admin.SimpleListFilter):
    title = _("use")
    parameter_name = "used"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("Hangs on no event")), ("yes", _("Hangs on an event"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        if self.value() in {"no", "yes"}:
            return queryset.filter(uses__isnull=self.value() == "no").distinct()
        return queryset


@admin.register(Claim)
class ClaimAdmin(SteppedAdmin):
    form = ClaimForm
    change_form_template = "admin/events/claim/change_form.html"
    add_form_template = "admin/events/claim/change_form.html"
    inlines = (ClaimPlacesInline,)
    steps = STEPS
    list_display = (
        *("what_it_says", "speaker", "publisher", "event_type", "count", "edtf"),
        *("state", "credibility", "code"),
    )
    list_filter = (
        *("state", UsedFilter, "event_type", "volition", "measure", "modality"),
        *("article__language", "speaker_certainty", "made_at"),
    )
    list_select_related = ("speaker", "article__publisher")
    search_fields = (
        *("code", "quote", "gloss_en", "gloss_ko", "gloss_zh_hans", "count_as_written"),
        *("speaker__name_en", "article__title", "article__publisher__name_en"),
    )
    ordering = ("-made_at", "-pk")
    autocomplete_fields = ("article", "speaker")
    radio_fields = {"speaker_certainty": admin.HORIZONTAL}
    readonly_fields = ("bounds_of_count", "bounds_of_date", "state")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        known = ("bounds_of_count",) if obj else ()
        day = ("bounds_of_date",) if obj else ()
        state = ("state", "code") if obj else ("code",)
        return (
            (_("Where it stands"), {"fields": ("article", "quote")}),
            (
                _("Who says it"),
                {"fields": ("speaker", "speaker_as_written", "speaker_certainty", "said_on")},
            ),
            (
                _("What"),
                {"fields": (("measure", "modality"), ("event_type", "volition", "destination"))},
            ),
            (
                _("How many"),
                {
                    "fields": (
                        "count_as_written",
                        ("quantifier", "unit"),
                        ("number", "number_to"),
                        *known,
                    )
                },
            ),
            (_("When"), {"fields": ("date_as_written", "edtf", "date_basis", *day)}),
            (_("For readers"), {"fields": ("gloss_en", "gloss_ko", "gloss_zh_hans")}),
            (_("How it is judged"), {"fields": ("credibility", *state)}),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*self.readonly_fields, "article") if obj else self.readonly_fields

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        if "code" in form.base_fields and not obj:
            form.base_fields["code"].required = False
            form.base_fields["code"].help_text = _("Made of the article's when left empty.")
        return form

    @admin.display(description=_("claim"))
    def what_it_says(self, claim: Claim) -> str:
        return Truncator(claim.gloss_en or claim.quote or claim.code).chars(90)

    @admin.display(description=_("publisher"), ordering="article__publisher__name_en")
    def publisher(self, claim: Claim) -> str:
        return claim.article.publisher.name_en

    @admin.display(description=_("number"))
    def count(self, claim: Claim) -> str:
        return claim.count_as_written or span(claim.low, claim.value, claim.high, claim.high_open)

    @admin.display(description=_("low · value · high"))
    def bounds_of_count(self, claim: Claim) -> str:
        return span(claim.low, claim.value, claim.high, claim.high_open)

    @admin.display(description=_("earliest – latest"))
    def bounds_of_date(self, claim: Claim) -> str:
        return f"{claim.date_start or 'open'} – {claim.date_end or 'open'} ({claim.date_precision})"

    def describe(self, row: Claim) -> str:
        said = Truncator(row.gloss_en or row.quote or row.code).chars(80)
        return f"{row.speaker.name_en}, {row.edtf or 'undated'}: {said} [{row.code}]"

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        claim = kwargs.get("obj")
        article = claim.article if claim else _article_asked_for(request)
        if article is not None:
            context |= {"article": article, "text": marked_text(article)}
        if claim is not None:
            context["uses"] = claim.uses.select_related("event").order_by("pk")
            add = reverse("admin:events_event_add")
            context["new_event_url"] = f"{add}?{urlencode(_event_of(claim))}"
        return super().render_change_form(request, context, *args, **kwargs)

    def version(self, row: Any) -> str:
        return claim_version(row)

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> Claim:
        by, at = editor(request), timezone.now()
        fields = form.fields_for_operation
        if change:
            return operations.edit_claim(
                claim=form.instance,
                places=places,
                seen=request.POST.get("seen", ""),
                by=by,
                at=at,
                **fields,
            )
        fields["code"] = fields.get("code") or None
        article = form.cleaned_data["article"]
        return operations.add_claim(article=article, places=places or [], by=by, at=at, **fields)


def _article_asked_for(request: HttpRequest) -> Article | None:
    key = request.POST.get("article") or request.GET.get("article") or ""
    try:
        return Article.objects.filter(pk=UUID(key)).first()
    except ValueError:
        return None


def _event_of(claim: Claim) -> dict[str, Any]:
    """The facts of an event as far as one claim tells them."""
    facts = {
        "claim": claim.pk,
        "type": claim.event_type,
        "volition": claim.volition,
        "destination": claim.destination,
        "edtf": claim.edtf,
    }
    return {name: value for name, value in facts.items() if value}
