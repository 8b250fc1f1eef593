"""The site on which editors work."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver
from django.utils.decorators import method_decorator
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _


class Suggestions(AutocompleteJsonView):
    """Choices in the words of the list they come from, where it has any."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        describe = getattr(self.model_admin, "describe", str)
        return {**super().serialize_result(obj, to_field_name), "text": describe(obj)}


# However the admin's own form were reached, signing in goes through the page that asks for everything.
@method_decorator(secure_admin_login, name="login")
class DeskSite(AdminSite):
    site_header = site_title = _("Repatriation event tracker: the desk")
    index_title = _("The desk")
    enable_nav_sidebar = False

    def get_urls(self) -> list[URLPattern | URLResolver]:
        # The pages know models, which are there only once every application is ready.
        from events.admin.menu import PAGES

        return [*(page.pattern(self) for page in PAGES), *super().get_urls()]

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        from events.admin.home import what_waits

        return super().index(request, {"waits": what_waits(request), **(extra_context or {})})

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        from events.admin.menu import menu
        from events.admin.notices.page import unread

        # Counted only where a page shows the menu.
        return {
            **super().each_context(request),
            "menu": SimpleLazyObject(lambda: menu(request)),
            "unread": SimpleLazyObject(lambda: unread(request)),
        }

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        answer = Suggestions.as_view(admin_site=self)(request)
        assert isinstance(answer, HttpResponse)
        return answer
