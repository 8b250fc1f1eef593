"""The pages of articles."""

from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.articles.form import ArticleForm, already_here
from events.admin.articles.marked import marked_text
from events.admin.desk import editor
from events.admin.placing import Placings
from events.admin.saying import said
from events.admin.steps import Step, SteppedAdmin, Taken
from events.models import Article
from events.operations import AddedArticle
from events.operations.articles.edit import edit_article
from events.rules.texts import canonical_url

WHAT_IT_IS = ("publisher", "url", "title", "language", "genre")
WHEN = (("published_on", "published_precision"), "retrieved_at")
COPY = ("syndicated_from", "original_publisher", "duplicate_of")
WITHHELD = ("headline_withheld", "url_withheld")
REST = ("code", "archive_url", "note")


def _erase(taken: Taken) -> str:
    operations.erase_body(article=taken.row, by=taken.by, at=taken.at)
    return gettext("The text and the quotes taken from it are erased, in the history too.")


@admin.register(Article)
class ArticleAdmin(SteppedAdmin):
    form = ArticleForm
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    change_form_template = "admin/events/article/change_form.html"
    add_form_template = "admin/events/article/change_form.html"
    list_display = (
        *("headline", "publisher", "published_on", "language", "genre"),
        *("number_of_claims", "is_copy", "code"),
    )
    list_filter = ("language", "genre", "published_on", "headline_withheld", "added_at")
    list_select_related = ("publisher",)
    search_fields = ("code", "title", "url", "publisher__name_en", "note")
    date_hierarchy = "published_on"
    ordering = ("-added_at", "-pk")
    autocomplete_fields = ("publisher", "syndicated_from", "duplicate_of", "original_publisher")
    steps = (
        Step(
            name="erase",
            label=_("Erase the text"),
            take=_erase,
            permission="events.publish_event",
            offered=lambda article: bool(article.body),
            explained=_("Hash and bibliographic line stay. This cannot be undone."),
            grave=True,
        ),
    )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        text = () if obj else ((_("The text"), {"fields": ("body",)}),)
        return (
            (None, {"fields": WHAT_IT_IS}),
            (_("When"), {"fields": WHEN}),
            *text,
            (_("Is it a copy?"), {"fields": COPY, "description": _("Copies add no voice.")}),
            (
                _("Does its line name a person?"),
                {"fields": WITHHELD, "description": _("Then publisher and day are shown instead.")},
            ),
            (_("For the desk"), {"fields": REST}),
        )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles: QuerySet[Article] = super().get_queryset(request)
        return articles.annotate(claims_made=Count("claims"))

    @admin.display(description=_("title"), ordering="title")
    def headline(self, article: Article) -> str:
        return article.title or article.code

    @admin.display(description=_("claims"), ordering="claims_made")
    def number_of_claims(self, article: Any) -> int:
        return int(article.claims_made)

    @admin.display(description=_("copy"), boolean=True)
    def is_copy(self, article: Article) -> bool:
        return bool(article.duplicate_of_id or article.syndicated_from_id)

    def describe(self, row: Article) -> str:
        return f"{row.title or row.code} ({row.publisher.name_en}, {row.published_on or 'undated'})"

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        article = kwargs.get("obj")
        if article is not None:
            context["text"] = marked_text(article)
            context["claims"] = article.claims.select_related("speaker").order_by(
                "quote_start", "made_at", "pk"
            )
            add = reverse("admin:events_claim_add")
            context["add_claim_url"] = f"{add}?article={article.pk}"
        return super().render_change_form(request, context, *args, **kwargs)

    def store(
        self, request: HttpRequest, form: Any, places: Placings | None, change: bool
    ) -> Article:
        by, at = editor(request), timezone.now()
        if change:
            return edit_article(article=form.instance, by=by, at=at, **form.changes)
        written = {**form.written, "code": form.cleaned_data["code"] or None}
        added = operations.add_article(by=by, at=at, **written)
        if added.known:
            raise already_here(added.article, same_address=_same_address(added, written["url"]))
        self._tell(request, added)
        return added.article

    def _tell(self, request: HttpRequest, added: AddedArticle) -> None:
        for warning in added.warnings:
            self.message_user(request, said(warning), messages.WARNING)
        if added.repeated:
            sentence = gettext(
                "The text prints %s of its paragraphs again: what stands twice is one claim."
            )
            self.message_user(request, sentence % added.repeated, messages.WARNING)
        if added.near:
            links = format_html_join(", ", '<a href="{}">{}</a>', map(_link, added.near))
            sentence = format_html(
                gettext("Almost the same text is here: {}. Is this a copy?"), links
            )
            self.message_user(request, sentence, messages.WARNING)


def _same_address(added: AddedArticle, written: str | None) -> bool:
    return bool(written) and added.article.url == canonical_url(written or "")


def _link(article: Article) -> tuple[str, str]:
    address = reverse("admin:events_article_change", args=[article.pk])
    return address, f"{article.publisher}: {article}"
