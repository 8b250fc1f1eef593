"""What allauth asks of this desk while somebody signs in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core import context
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.admin.accounts.origin import address_of, browser_of
from events.choices import SignInOutcome
from events.models import DeskSession, SignIn
from events.operations import accounts

ATTEMPT = "sign_in"


class DeskAdapter(DefaultAccountAdapter):
    """Nobody signs up, nothing is mailed, every attempt is written down."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("Name or password is wrong."),
        "too_many_login_attempts": _(
            "Too many failed attempts. Wait a while, or ask an administrator to lift the lock."
        ),
        "awaits_recovery": _(
            "A new second factor was consented to for you: use the link of your administrator."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: Any) -> None:
        """Nothing of an account is ever mailed."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing of an account is ever mailed."""

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The person with this name and password.

        :raises ValidationError: while too many failures lock the name or the address.
        """
        attempt = self._begun(request, str(credentials.get("username", "")))
        person = authenticate(request, **credentials)
        if not isinstance(person, User):
            return None
        if accounts.awaits_recovery(person):
            accounts.settle_sign_in(attempt=attempt, outcome=SignInOutcome.REFUSED)
            raise self._told("awaits_recovery")
        accounts.settle_sign_in(attempt=attempt, outcome=SignInOutcome.STARTED)
        if request.user.is_anonymous:
            request.session[ATTEMPT] = attempt.pk
        return person

    def reauthenticate(self, user: Any, password: str) -> bool:
        """Whether it is the password of who is signed in."""
        request = context.request
        attempt = self._begun(request, user.get_username())
        known = bool(user.check_password(password))
        if known:
            accounts.settle_sign_in(attempt=attempt, outcome=SignInOutcome.CONFIRMED)
        return known

    def login(self, request: HttpRequest, user: Any) -> None:
        """Begin the session of who gave everything that was asked for."""
        attempt = SignIn.objects.filter(pk=request.session.pop(ATTEMPT, None), person=user).first()
        super().login(request, user)
        request.session[DeskSession.BROWSER] = browser_of(request)
        # Whoever has just signed in need not confirm it again at once.
        record_authentication(request, user, method="password", reauthenticated=True)
        if attempt is not None:
            accounts.settle_sign_in(attempt=attempt, outcome=SignInOutcome.ENTERED)
        else:
            accounts.note_sign_in(
                person=user,
                outcome=SignInOutcome.ENTERED,
                address=address_of(request),
                browser=browser_of(request),
                at=timezone.now(),
            )

    def set_password(self, user: Any, password: str) -> None:
        accounts.change_password(
            person=user,
            password=password,
            by=user,
            at=timezone.now(),
            keep=context.request.session.session_key,
        )

    def _begun(self, request: HttpRequest, name: str) -> SignIn:
        try:
            return accounts.begin_sign_in(
                name=name,
                address=address_of(request),
                browser=browser_of(request),
                at=timezone.now(),
            )
        except accounts.TooManyFailures as error:
            raise self._told("too_many_login_attempts") from error

    def _told(self, key: str) -> ValidationError:
        return ValidationError(self.error_messages[key], code=key)
