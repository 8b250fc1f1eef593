"""Pages of the desk that are not the list of one table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage:
    """One page below ``/admin/``, for those who have its permission.

    ``name`` is its name for ``reverse("admin:…")``, ``route`` its address below ``/admin/``. A page
    with a ``label`` stands in the menu; ``waiting`` counts what waits there for this person.
    """

    name: str
    route: str
    view: View
    permission: str
    label: Any = ""
    waiting: Callable[[HttpRequest], int] | None = None

    def may_open(self, request: HttpRequest) -> bool:
        """Whether who is asking may open it."""
        user: Any = request.user
        return bool(user.is_active and user.is_staff and user.has_perm(self.permission))

    def guarded(self, request: HttpRequest, **asked: Any) -> HttpResponseBase:
        """The page, for those who may open it.

        :raises PermissionDenied: for everybody else.
        """
        if not self.may_open(request):
            raise PermissionDenied
        return self.view(request, **asked)

    def pattern(self, site: AdminSite) -> URLPattern:
        """Its address; whoever has not signed in is asked to."""
        return path(self.route, site.admin_view(self.guarded), name=self.name)
