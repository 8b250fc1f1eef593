"""Adding articles: a text, the HTML of a page, or addresses."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods

from events import operations
from events.admin.desk import editor
from events.admin.forms import show_problems
from events.admin.inbox.compared import comparisons, found_in
from events.admin.inbox.forms import OWN, AddressesForm, HtmlForm, LineForm, TextForm
from events.admin.inbox.receipts import hash_in, receipt_for
from events.admin.inbox.words import reading_page
from events.admin.pages import DeskPage
from events.models import Article
from events.operations.articles import (
    AlreadyHere,
    NewPublisher,
    Received,
    already_here,
    page_received,
    text_received,
)
from events.rules.pages import listed_addresses

ADDED_BY = "events.add_article"
WAYS = {
    "text": (gettext_lazy("Text"), TextForm),
    "html": (gettext_lazy("HTML"), HtmlForm),
    "addresses": (gettext_lazy("Addresses"), AddressesForm),
}


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Ask for a text, a page or addresses; show what was read off it; keep it."""
    if request.method == "POST" and request.POST.get("step") == "keep":
        return _keep(request)
    way = request.GET.get("by", "text")
    way = way if way in WAYS else "text"
    form: Any = WAYS[way][1](*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        try:
            return _took_in(request, way, form)
        except operations.Refused as refused:
            show_problems(form, refused.problems, {"body": "content"})
    return _asked(request, way, form)


def _asked(request: HttpRequest, way: str, form: Any, **more: Any) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("Add articles"),
        "form": form,
        "way": way,
        "ways": [(name, label) for name, (label, _form) in WAYS.items()],
        "fetching": settings.FETCH_ARTICLES,
        **more,
    }
    return TemplateResponse(request, "admin/inbox/add.html", context)


def _took_in(request: HttpRequest, way: str, form: Any) -> HttpResponse:
    given, at = form.cleaned_data, timezone.now()
    if way == "addresses":
        taken = operations.add_addresses(
            lines=listed_addresses(given["text"]),
            new_publishers=given["new_publishers"],
            by=editor(request),
            at=at,
        )
        return _asked(request, way, AddressesForm(), taken=taken)
    if way == "html":
        received = page_received(html=given["content"], url=given["url"], at=at)
    else:
        received = text_received(text=given["content"], url=given["url"], at=at)
    return _look(request, LineForm(initial=_first(received)), received.body, received.url)


def _first(received: Received) -> dict[str, Any]:
    """What is filled in before the editor looks."""
    day = received.published_on
    return {
        "title": received.title,
        "publisher": received.publisher,
        "new_publisher": received.publisher_name,
        "url": received.url,
        "published_on": day,
        "published_precision": "day" if day else "unknown",
        "language": received.language,
        "body": received.body,
        "receipt": receipt_for(received.sha256),
    }


def _look(request: HttpRequest, form: LineForm, body: str, url: str) -> HttpResponse:
    """The line to be corrected, with what is here already beside it."""
    here = already_here(body=body, url=url)
    _offer(form, here)
    context = {
        **admin.site.each_context(request),
        "title": _("Look before it is kept"),
        "form": form,
        "here": here,
        "compared": comparisons(body, found_in(here)),
        "host": urlsplit(url).netloc,
    }
    return TemplateResponse(request, "admin/inbox/look.html", context)


def _offer(form: Any, here: AlreadyHere) -> None:
    """What the same address prints is that article; what has the same words is a copy of it."""
    if here.same_address:
        form.offer([], own=False)
    else:
        form.offer(found_in(here), own=here.same is None and bool(here.near))


def _keep(request: HttpRequest) -> HttpResponse:
    form = LineForm(request.POST)
    body, url = request.POST.get("body", ""), request.POST.get("url", "")
    _offer(form, already_here(body=body, url=url))
    if form.is_valid():
        try:
            return _kept(request, form.cleaned_data)
        except operations.Refused as refused:
            show_problems(form, refused.problems)
    return _look(request, form, body, url)


def _kept(request: HttpRequest, given: dict[str, Any]) -> HttpResponse:
    copy = given.get("copy") or OWN
    added = operations.receive_article(
        publisher=given["publisher"] or _new_publisher(given),
        copy_of=None if copy == OWN else Article.objects.get(pk=copy),
        body=given["body"],
        received_sha256=hash_in(given["receipt"]),
        retrieved_at=timezone.now(),
        by=editor(request),
        at=timezone.now(),
        **{name: given[name] for name in (*WRITTEN, "published_precision")},
    )
    if added.known:
        told = _("“%s” is on the desk already: nothing was added.") % added.article
        messages.warning(request, told)
        return HttpResponseRedirect(reading_page(added.article.pk))
    messages.success(request, _("“%s” is in the inbox.") % added.article)
    for warning in added.warnings:
        messages.warning(request, warning)
    if added.repeated:
        told = _("The text prints %s of its paragraphs again: what stands twice is one claim.")
        messages.warning(request, told % added.repeated)
    if "and_read" in request.POST:
        article = operations.take_article(
            article=added.article, by=editor(request), at=timezone.now()
        )
        return HttpResponseRedirect(reading_page(article.pk))
    return HttpResponseRedirect(request.get_full_path())


WRITTEN = (
    *("title", "url", "published_on", "language", "genre"),
    *("headline_withheld", "url_withheld"),
)


def _new_publisher(given: dict[str, Any]) -> NewPublisher:
    return NewPublisher(
        name=given["new_publisher"],
        kind=given["new_kind"] or "national_media",
        country=given["new_country"] or None,
        basis=given["new_basis"],
    )


ADD = DeskPage(name="inbox_add", route="inbox/add/", view=add, permission=ADDED_BY)
