"""What is done with an article out of the list: one button, one operation."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from events import operations
from events.admin.desk import editor
from events.admin.inbox.asked import Asked
from events.admin.inbox.page import CHANGED_BY
from events.admin.inbox.words import reading_page
from events.admin.pages import DeskPage
from events.models import Article, Source


def _take(article: Article, given: QueryDict, by: User, at: datetime) -> str:
    operations.take_article(article=article, by=by, at=at)
    return _("You have “%s”.") % article


def _give_back(article: Article, given: QueryDict, by: User, at: datetime) -> str:
    operations.give_back_article(article=article, by=by, at=at)
    return _("“%s” waits for somebody else.") % article


def _hand_over(article: Article, given: QueryDict, by: User, at: datetime) -> str:
    to = User.objects.filter(username=given.get("to", "")).first()
    if to is None:
        raise operations.Refused.because("to", _("Choose who is to read it."))
    operations.hand_over_article(article=article, to=to, by=by, at=at)
    return _("%(who)s has “%(what)s”.") % {"who": to, "what": article}


def _nothing(article: Article, given: QueryDict, by: User, at: datetime) -> str:
    operations.find_nothing(article=article, by=by, at=at)
    return _("“%s” is read: nothing in it.") % article


def _read(article: Article, given: QueryDict, by: User, at: datetime) -> str:
    operations.finish_article(article=article, by=by, at=at)
    return _("“%s” is read.") % article


def _set_aside(article: Article, given: QueryDict, by: User, at: datetime) -> str:
    reason = given.get("reason", "")
    operations.set_aside_article(article=article, reason=reason, by=by, at=at)
    return _("“%s” is set aside.") % article


def _fetch(article: Article, given: QueryDict, by: User, at: datetime) -> str:
    operations.fetch_article(article=article, by=by, at=at)
    return _("The text of “%s” is being fetched.") % article


STEPS: Mapping[str, Callable[[Article, QueryDict, User, datetime], str]] = {
    "take": _take,
    "give-back": _give_back,
    "hand-over": _hand_over,
    "nothing": _nothing,
    "read": _read,
    "set-aside": _set_aside,
    "fetch": _fetch,
}


@require_POST
def step(request: HttpRequest, pk: Any, name: str) -> HttpResponse:
    """Take one step, and come back to the list as it was, with what happened or why it did not."""
    if name not in STEPS:
        raise Http404("There is no such step.")
    article = get_object_or_404(Article.objects.defer("body", "signature"), pk=pk)
    try:
        told = STEPS[name](article, request.POST, editor(request), timezone.now())
        messages.success(request, told)
    except operations.Refused as refused:
        messages.error(request, f"{article}: {refused}")
    return HttpResponseRedirect(_back(request))


@require_POST
def take_next(request: HttpRequest) -> HttpResponse:
    """Take what waits longest, within the language and publisher looked at, and open it."""
    asked = Asked(request.POST.dict(), editor(request))
    article = operations.take_next_article(
        by=editor(request),
        at=timezone.now(),
        language=asked.language,
        publisher=Source.objects.filter(code=asked.publisher).first(),
    )
    if article is None:
        messages.info(request, _("Nothing with a text waits here."))
        return HttpResponseRedirect(_back(request))
    return HttpResponseRedirect(reading_page(article.pk))


def _back(request: HttpRequest) -> str:
    """The list as it was asked for."""
    address = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    inbox = reverse("admin:inbox")
    return address if safe and address.startswith(inbox) else inbox


STEP = DeskPage(
    name="inbox_step", route="inbox/<uuid:pk>/<slug:name>/", view=step, permission=CHANGED_BY
)
TAKE_NEXT = DeskPage(name="inbox_next", route="inbox/next/", view=take_next, permission=CHANGED_BY)
