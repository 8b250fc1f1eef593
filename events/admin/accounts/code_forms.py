"""Forms for the codes of a second factor."""

from typing import Any

from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from events.admin.accounts.origin import address_of, browser_of
from events.choices import SignInOutcome
from events.operations import accounts

# A code is good for three half minutes; it is taken once in that time and a little longer.
TAKEN_SECONDS = 150


class _NotedCode:
    """Writes a wrong code down, and takes a right one only once."""

    user: Any
    authenticator: Any

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]  # Of the form it is mixed into.
        taken = f"desk.code.{self.authenticator.pk}.{''.join(code.split())}"
        if not cache.add(taken, "y", timeout=TAKEN_SECONDS):
            raise ValidationError(_("This code was used just now: wait for the next one."))
        return code

    def _emit_authentication_failed(self, authenticator: Any) -> None:
        accounts.note_sign_in(
            person=self.user,
            outcome=SignInOutcome.WRONG_CODE,
            address=address_of(context.request),
            browser=browser_of(context.request),
            at=timezone.now(),
        )


class CodeForm(_NotedCode, AuthenticateForm):
    """The code while signing in."""


class ConfirmingCodeForm(_NotedCode, ReauthenticateForm):
    """The code of somebody who is signed in."""
