"""The history page of a row."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext

from events.admin.history.changes import history_of

ENTRIES_ON_A_PAGE = 100


class HistoryPage:
    """Shows the audit rows in place of the admin's own notes, which miss what others changed."""

    def history_view(
        self: Any,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404("It is not on the desk.")
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        paginator = Paginator(history_of(row), ENTRIES_ON_A_PAGE)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("History: %(row)s") % {"row": row},
            "entries": paginator.get_page(request.GET.get("p")),
            "module_name": str(self.opts.verbose_name_plural).capitalize(),
            "object": row,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/events/history.html", context)
