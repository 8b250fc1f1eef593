"""Where a request comes from, as far as the log of sign-ins knows it."""

from django.conf import settings
from django.http import HttpRequest

from events.rules.accounts.address import client_address
from events.rules.accounts.browser import browser_family


def address_of(request: HttpRequest) -> str:
    """The visitor's address; what a visitor writes into a header is not believed."""
    return client_address(
        request.META.get("REMOTE_ADDR", ""),
        request.headers.get("X-Forwarded-For", ""),
        settings.TRUSTED_PROXIES,
    )


def browser_of(request: HttpRequest) -> str:
    return browser_family(request.headers.get("User-Agent", ""))
