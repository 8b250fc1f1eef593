"""The language in which a person reads the desk."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from events.models import DeskPerson

# Read from the database once for each session.
KEY = "desk_language"
DESK = "/admin/"


def remember_language(request: HttpRequest, language: str | None) -> None:
    """Use a language from the next page on; without one, that of the browser."""
    request.session[KEY] = language or ""


class DeskLanguage:
    """Middleware: the desk has no language in its addresses, so it is the person's own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(DESK):
            return self.get_response(request)
        language = _chosen(request) or _asked_for(request)
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers["Content-Language"] = language
        return response


def _chosen(request: HttpRequest) -> str:
    user: Any = request.user
    if not user.is_authenticated:
        return ""
    if KEY not in request.session:
        held = DeskPerson.objects.filter(user_id=user.pk).first()
        remember_language(request, held.language if held else None)
    chosen: str = request.session[KEY]
    return chosen


def _asked_for(request: HttpRequest) -> str:
    """What the browser asks for, among the languages there are."""
    known = dict(settings.LANGUAGES)
    asked = translation.get_language_from_request(request)
    return asked if asked in known else settings.LANGUAGE_CODE
