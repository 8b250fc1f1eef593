"""Addresses that no longer answer, and the events that say otherwise."""

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from events import operations
from events.admin.desk import editor
from events.admin.pages import DeskPage
from events.models import Article, EventClaim
from events.operations.publishing.links import AT_ONCE, events_with_turned_links

ON_A_PAGE = 50
SIGNED_BY = "events.publish_event"


@require_http_methods(["GET", "HEAD", "POST"])
def links(request: HttpRequest) -> HttpResponse:
    """The dead links; a reviewer publishes the events that show them anew."""
    user: Any = request.user
    if request.method == "POST":
        if not user.has_perm(SIGNED_BY):
            raise PermissionDenied
        return _published(request)
    used = EventClaim.objects.filter(claim__article=OuterRef("pk"))
    dead = Article.objects.with_dead_link().defer("body", "signature").select_related("publisher")
    dead = dead.annotate(used=Exists(used)).order_by("-used", "link_dead_since", "pk")
    context = {
        **admin.site.each_context(request),
        "title": _("Links that no longer answer"),
        "page": Paginator(dead, ON_A_PAGE).get_page(request.GET.get("p")),
        "events": events_with_turned_links(),
        "at_once": AT_ONCE,
        "checking": settings.CHECK_LINKS,
        "may_sign": user.has_perm(SIGNED_BY),
    }
    return TemplateResponse(request, "admin/inbox/links.html", context)


def _published(request: HttpRequest) -> HttpResponse:
    outcome = operations.republish_for_links(by=editor(request), at=timezone.now())
    number = len(outcome.editions)
    told = ngettext("%s event is published anew.", "%s events are published anew.", number)
    messages.success(request, told % number)
    for event, refused in outcome.refused:
        messages.warning(request, f"{event.code}: {refused}")
    return HttpResponseRedirect(reverse("admin:inbox_links"))


def waiting(request: HttpRequest) -> int:
    """How many links are dead."""
    return Article.objects.with_dead_link().count()


LINKS = DeskPage(
    name="inbox_links",
    route="inbox/links/",
    view=links,
    permission="events.view_article",
    label=gettext_lazy("Links"),
    waiting=waiting,
)
