"""The page of one's notices, and the bell that leads to it."""

from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from events import operations
from events.admin.desk import editor
from events.admin.notices.words import sentence_of
from events.admin.pages import DeskPage
from events.models import Notice

WORKS_HERE = "events.view_event"
ON_A_PAGE = 50


def unread(request: HttpRequest) -> int:
    """How many notices this person has not read: one count over one index."""
    user: Any = request.user
    return Notice.objects.unread().filter(person_id=user.pk).count() if user.is_staff else 0


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: HttpRequest) -> HttpResponse:
    """One's own notices, the latest first; sent, it marks those named as read, or all."""
    if request.method == "POST":
        named = [int(key) for key in request.POST.getlist("notice") if key.isdecimal()]
        operations.read_notices(by=editor(request), at=timezone.now(), notices=named or None)
        return HttpResponseRedirect(reverse("admin:notices"))
    rows = Notice.objects.filter(person=editor(request)).select_related("event", "caused_by")
    page = Paginator(rows.order_by("-made_at", "-pk"), ON_A_PAGE).get_page(request.GET.get("p"))
    context = {
        **admin.site.each_context(request),
        "title": _("Notices"),
        "page": page,
        "notices": [{"row": row, "sentence": sentence_of(row)} for row in page],
    }
    return TemplateResponse(request, "admin/notices/list.html", context)


@require_safe
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead from a notice to what it is about, and take it as read."""
    row = Notice.objects.filter(person=editor(request), pk=pk).first()
    if row is None:
        raise Http404("There is no such notice for you.")
    operations.read_notices(by=editor(request), at=timezone.now(), notices=[row.pk])
    if row.event_id is None:
        return HttpResponseRedirect(reverse("admin:notices"))
    return HttpResponseRedirect(reverse("admin:review_event", args=[row.event_id]))


NOTICES = DeskPage(name="notices", route="notices/", view=notices, permission=WORKS_HERE)
NOTICE = DeskPage(name="notice", route="notices/<int:pk>/", view=notice, permission=WORKS_HERE)
