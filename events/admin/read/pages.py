"""The pages of the reading desk: the article, the form of one card, and a decision."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.admin import site
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events.admin.desk import editor
from events.admin.pages import DeskPage
from events.admin.read import answers, decisions
from events.admin.read.cards import Card, cards_of
from events.admin.read.desk import Desk, read_desk, stamp_of
from events.admin.read.marked import marked_article
from events.admin.read.names import offered, place_names, source_names
from events.admin.read.opened import Opened, open_card
from events.admin.read.stored import store
from events.models import Article

SEES, ACTS = "events.view_article", "events.add_claim"
PIECES = {"cards": "admin/read/_cards.html", "text": "admin/read/_text.html"}
PAGE = "admin/read/page.html"


@require_safe
def read_article(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The article beside its cards; with ``open`` also the form of one, without any script."""
    desk = desk_of(request, pk)
    key = request.GET.get("open") or next(reversed(desk.drafts), "")
    opened = open_card(desk, key) if key and may_act(request) and _is_there(desk, key) else None
    return _page(request, desk, opened)


def card_form(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The form of one card; sent, it is stored or shown again with the reasons why it is not."""
    desk, key = desk_of(request, pk), request.GET.get("card", "")
    sent = request.POST if request.method == "POST" else None
    opened = open_card(desk, key, sent)
    if sent is None:
        return _form(request, opened) if is_fetched(request) else _to(pk, f"?open={key}")
    stored = store(opened, seen=request.POST.get("seen", ""), by=desk.user, at=desk.at)
    if stored is None:
        return (
            _form(request, opened, status=422)
            if is_fetched(request)
            else _page(request, desk, opened)
        )
    if is_fetched(request):
        return JsonResponse({"card": stored.key, "sentence": stored.sentence})
    messages.success(request, stored.sentence)
    return _to(pk, f"#card-{stored.key}")


@require_POST
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Accept, reject or undo one card as it stands."""
    desk = desk_of(request, pk)
    told = decisions.decide(desk, request.POST)
    if is_fetched(request):
        answer = {"card": told.key, "sentence": told.sentence}
        return JsonResponse(answer, status=200 if told.is_done else 409)
    level = messages.SUCCESS if told.is_done else messages.ERROR
    messages.add_message(request, level, told.sentence)
    return _to(pk, f"#card-{told.key}" if told.is_done else f"?open={told.key}")


def desk_of(request: HttpRequest, pk: UUID) -> Desk:
    article = get_object_or_404(Article.objects.select_related("publisher", "reader"), pk=pk)
    return read_desk(article, user=editor(request), at=timezone.now())


def is_fetched(request: HttpRequest) -> bool:
    """Whether the page's own script asks."""
    return request.headers.get("X-Desk") == "read"


def may_act(request: HttpRequest) -> bool:
    return editor(request).has_perm(ACTS)


def _is_there(desk: Desk, key: str) -> bool:
    try:
        open_card(desk, key)
    except Http404:
        return False
    return True


def _page(request: HttpRequest, desk: Desk, opened: Opened | None) -> HttpResponse:
    cards = cards_of(desk, _passage(opened))
    for card in (*cards.shown, *cards.put_aside):
        card.form = opened if opened and opened.key == card.key else None
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("Reading: %(article)s") % {"article": desk.article},
        "desk": desk,
        "article": desk.article,
        "cards": cards,
        "opened": opened,
        "text": marked_article(desk.article.body, cards.shown),
        "stamp": stamp_of(desk.article),
        "acts": may_act(request),
        "links": _links(desk),
        "choices": _choices(desk),
    }
    status = 422 if opened and opened.form.is_bound else 200
    return TemplateResponse(
        request, PIECES.get(request.GET.get("piece", ""), PAGE), context, status=status
    )


def _passage(opened: Opened | None) -> Card | None:
    """The words just selected are a card of their own while their form is open."""
    if opened is None or opened.said is None or opened.suggestion is not None:
        return None
    said = opened.said
    return Card(
        key=opened.key,
        look="passage",
        start=said.start,
        end=said.end,
        quote=said.quote,
        marks=said.marks,
    )


def _form(request: HttpRequest, opened: Opened, status: int = 200) -> HttpResponse:
    context = {"opened": opened, "article": opened.desk.article, "acts": True}
    return TemplateResponse(request, "admin/read/_form.html", context, status=status)


def _links(desk: Desk) -> dict[str, str]:
    """Where the script of the page asks, and where the article leads."""
    pk = desk.article.pk
    names = ("read_form", "read_decide", "read_draft", "read_here", "read_words")
    links = {name: reverse(f"admin:{name}", args=[pk]) for name in names}
    if desk.next_article is not None:
        links["next"] = reverse("admin:read_article", args=[desk.next_article.pk])
    return links


def _choices(desk: Desk) -> dict[str, list[tuple[str, str]]]:
    names = desk.names
    return {
        "places": [(offered(one), " · ".join(place_names(one)[1:])) for one in names.places],
        "sources": [(offered(one), " · ".join(source_names(one)[1:])) for one in names.sources],
    }


def _to(pk: UUID, rest: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:read_article", args=[pk]) + rest)


def _page_at(name: str, route: str, view: Any, permission: str) -> DeskPage:
    return DeskPage(name=name, route=f"read/<uuid:pk>/{route}", view=view, permission=permission)


PAGES = (
    _page_at("read_article", "", read_article, SEES),
    _page_at("read_form", "form/", card_form, ACTS),
    _page_at("read_decide", "decide/", decide, ACTS),
    _page_at("read_draft", "draft/", answers.draft, ACTS),
    _page_at("read_here", "here/", answers.here, SEES),
    _page_at("read_words", "words/", answers.words, ACTS),
)
