"""Giving an article its text, once."""

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from events import operations
from events.admin.desk import editor
from events.admin.forms import show_problems
from events.admin.inbox.add import WAYS
from events.admin.inbox.compared import comparisons, found_in
from events.admin.inbox.fetching import fetching_of
from events.admin.inbox.forms import OWN, TextOnlyForm
from events.admin.inbox.page import CHANGED_BY
from events.admin.inbox.receipts import hash_in, receipt_for
from events.admin.inbox.words import reading_page
from events.admin.pages import DeskPage
from events.models import Article
from events.operations.articles import already_here, page_received, text_received


@require_http_methods(["GET", "HEAD", "POST"])
def text(request: HttpRequest, pk: Any) -> HttpResponse:
    """Ask for the text of an article that has none; show what is like it; keep it."""
    article = get_object_or_404(Article.objects.select_related("publisher"), pk=pk)
    if article.body or article.body_erased_at:
        messages.info(request, _("The text of “%s” is here, or was erased.") % article)
        return HttpResponseRedirect(reading_page(article.pk))
    if request.method == "POST" and request.POST.get("step") == "keep":
        return _keep(request, article)
    way = "html" if request.GET.get("by") == "html" else "text"
    form: Any = WAYS[way][1](request.POST if request.method == "POST" else None)
    del form.fields["url"]
    if request.method == "POST" and form.is_valid():
        try:
            return _look(request, article, way, form.cleaned_data["content"])
        except operations.Refused as refused:
            show_problems(form, refused.problems, {"body": "content"})
    context = {
        **_context(request, article),
        "form": form,
        "way": way,
        "ways": [(name, WAYS[name][0]) for name in ("text", "html")],
        "fetching": settings.FETCH_ARTICLES and article.url,
        "job": fetching_of([article.pk]).get(str(article.pk)),
    }
    return TemplateResponse(request, "admin/inbox/text.html", context)


def _context(request: HttpRequest, article: Article) -> dict[str, Any]:
    return {
        **admin.site.each_context(request),
        "title": _("Its text"),
        "subtitle": str(article),
        "article": article,
    }


def _look(request: HttpRequest, article: Article, way: str, content: str) -> HttpResponse:
    at = timezone.now()
    read = page_received(html=content, at=at) if way == "html" else None
    read = read or text_received(text=content, at=at)
    form = TextOnlyForm(initial={"body": read.body, "receipt": receipt_for(read.sha256)})
    return _shown(request, article, form, read.body)


def _shown(request: HttpRequest, article: Article, form: Any, body: str) -> HttpResponse:
    here = already_here(body=body, than=article)
    form.offer(found_in(here), own=here.same is None and bool(here.near))
    compared = comparisons(body, found_in(here))
    context = {**_context(request, article), "form": form, "here": here, "compared": compared}
    return TemplateResponse(request, "admin/inbox/look.html", context)


def _keep(request: HttpRequest, article: Article) -> HttpResponse:
    form, body = TextOnlyForm(request.POST), request.POST.get("body", "")
    here = already_here(body=body, than=article)
    form.offer(found_in(here), own=here.same is None and bool(here.near))
    if form.is_valid():
        copy = form.cleaned_data.get("copy") or OWN
        try:
            added = operations.give_text(
                article=article,
                body=form.cleaned_data["body"],
                received_sha256=hash_in(form.cleaned_data["receipt"]),
                copy_of=None if copy == OWN else Article.objects.get(pk=copy),
                by=editor(request),
                at=timezone.now(),
            )
        except operations.Refused as refused:
            show_problems(form, refused.problems)
        else:
            if not added.known:
                messages.success(request, _("“%s” has its text.") % article)
                return HttpResponseRedirect(reading_page(article.pk))
    return _shown(request, article, form, body)


TEXT = DeskPage(name="inbox_text", route="inbox/<uuid:pk>/text/", view=text, permission=CHANGED_BY)
