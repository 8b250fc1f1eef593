"""The quality board, and the list behind each of its numbers."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy as _

from events import operations
from events.admin.desk import editor
from events.admin.pages import DeskPage
from events.admin.quality.measure import Measure, address_of
from events.admin.quality.measures import MEASURES
from events.admin.saying import said_why
from events.models import Job

ROWS_ON_A_PAGE = 50
RETRIES = "events.change_event"


def board(request: HttpRequest) -> HttpResponse:
    """Each number with its remedy; those that are nought come last."""
    at = timezone.now()
    asked = [one for one in MEASURES if editor(request).has_perm(one.permission)]
    numbers = [{"measure": one, "number": one.rows(at).count()} for one in asked]
    context = {
        **admin.site.each_context(request),
        "title": gettext("Quality"),
        "wanting": [one for one in numbers if one["number"]],
        "sound": [one for one in numbers if not one["number"]],
    }
    return TemplateResponse(request, "admin/quality/board.html", context)


def listed(request: HttpRequest, name: str) -> HttpResponse:
    """The rows behind one number."""
    measure = _asked(request, name)
    if request.method == "POST" and measure.retried:
        return _retry(request)
    rows = measure.rows(timezone.now()).order_by("pk")
    page = Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("p"))
    context = {
        **admin.site.each_context(request),
        "title": measure.label,
        "measure": measure,
        "page": page,
        "rows": [_shown(measure, row) for row in page],
        "may_retry": measure.retried and editor(request).has_perm(RETRIES),
    }
    return TemplateResponse(request, "admin/quality/list.html", context)


def _asked(request: HttpRequest, name: str) -> Measure:
    measure = next((one for one in MEASURES if one.name == name), None)
    if measure is None:
        raise Http404("There is no such list.")
    if not editor(request).has_perm(measure.permission):
        raise PermissionDenied
    return measure


def _shown(measure: Measure, row: Any) -> dict[str, Any]:
    return {"row": row, "address": address_of(row), "told": measure.told(row)}


def _retry(request: HttpRequest) -> HttpResponse:
    """Let a failed job be tried again."""
    if not editor(request).has_perm(RETRIES):
        raise PermissionDenied
    key = request.POST.get("job", "")
    job = get_object_or_404(Job, pk=key if key.isdecimal() else 0)
    try:
        operations.retry_job(job=job, by=editor(request), at=timezone.now())
        messages.success(request, gettext("%(job)s is tried again.") % {"job": job})
    except operations.Refused as refused:
        messages.error(request, said_why(refused))
    return HttpResponseRedirect(reverse("admin:quality_list", args=["jobs"]))


BOARD = DeskPage(
    name="quality",
    route="quality/",
    view=board,
    permission="events.view_event",
    label=_("Quality"),
)
LIST = DeskPage(
    name="quality_list",
    route="quality/<slug:name>/",
    view=listed,
    permission="events.view_event",
)
