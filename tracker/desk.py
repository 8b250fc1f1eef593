"""The site on which editors work."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpRequest, HttpResponse


class Suggestions(AutocompleteJsonView):
    """Choices in the words of the list they come from, where it has any."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        describe = getattr(self.model_admin, "describe", str)
        return {**super().serialize_result(obj, to_field_name), "text": describe(obj)}


class DeskSite(AdminSite):
    site_header = site_title = "Repatriation event tracker: the desk"
    index_title = "The desk"
    enable_nav_sidebar = False

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        answer = Suggestions.as_view(admin_site=self)(request)
        assert isinstance(answer, HttpResponse)
        return answer
