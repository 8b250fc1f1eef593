"""The door of the desk, through which every request below ``/admin/`` passes."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from events.operations import accounts

# How exactly the list of sessions knows when one was last seen.
MINUTE = timedelta(minutes=1)
# Where somebody may go whose second factor is still missing.
WITHOUT_SECOND_FACTOR = frozenset(
    {
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "logout",
        "jsi18n",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_first_factor",
    }
)


class DeskDoor:
    """Notes when a session was last seen, and leads to the second factor who still needs one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        if not request.path.startswith(reverse("admin:index")):
            return None
        person = request.user
        if not isinstance(person, User):
            return None
        self._see(request)
        match = request.resolver_match
        allowed = match is not None and match.url_name in WITHOUT_SECOND_FACTOR
        if allowed or not settings.REQUIRE_SECOND_FACTOR or accounts.has_second_factor(person):
            return None
        return HttpResponseRedirect(reverse("mfa_first_factor"))

    def _see(self, request: HttpRequest) -> None:
        seen_at = getattr(request.session, "seen_at", None)
        if seen_at and timezone.now() - seen_at > MINUTE:
            request.session.modified = True
