"""Pages that a link opens for who cannot sign in: joining, a new password, a new second factor."""

from collections.abc import Callable
from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters

from events.admin.forms import show_problems
from events.choices import AccessPurpose
from events.operations import Refused, accounts
from events.operations.accounts import LinkSpent


class NewPasswordForm(forms.Form):
    """A password, twice."""

    password = forms.CharField(
        label=gettext_lazy("Password"),
        strip=False,
        max_length=4096,
        help_text=gettext_lazy(
            "At least 12 characters; several words are easier to remember than signs."
        ),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=gettext_lazy("The password again"),
        strip=False,
        max_length=4096,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if "password" in given and "again" in given and given["password"] != given["again"]:
            self.add_error("again", _("The two passwords differ."))
        return given


class KnownPasswordForm(forms.Form):
    """The password that is theirs already."""

    password = forms.CharField(
        label=gettext_lazy("Your password"),
        strip=False,
        max_length=4096,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


@sensitive_post_parameters("password", "again")
def join(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Set a password by an invitation; the second factor comes next."""

    def take(form: forms.Form) -> HttpResponseBase:
        person = accounts.join_desk(
            secret=secret, password=form.cleaned_data["password"], at=timezone.now()
        )
        return _let_in(request, person)

    return _opened(request, secret, AccessPurpose.JOIN, NewPasswordForm, take)


@sensitive_post_parameters("password", "again")
def new_password(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Set a new password by a link, and sign in with it."""

    def take(form: forms.Form) -> HttpResponseBase:
        accounts.set_new_password(
            secret=secret, password=form.cleaned_data["password"], at=timezone.now()
        )
        messages.success(request, _("Your password is set. Sign in with it."))
        return HttpResponseRedirect(reverse("account_login"))

    return _opened(request, secret, AccessPurpose.PASSWORD, NewPasswordForm, take)


@sensitive_post_parameters("password")
def new_factor(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Enter by a link and the password, to set a new second factor."""

    def take(form: forms.Form) -> HttpResponseBase:
        link = accounts.link_of(secret, purpose=AccessPurpose.SECOND_FACTOR, at=timezone.now())
        person = link.person
        assert person is not None
        try:
            known = get_adapter(request).reauthenticate(person, form.cleaned_data["password"])
        except ValidationError as error:
            raise Refused.because("password", error.messages[0]) from error
        if not known:
            raise Refused.because("password", _("The password is wrong."))
        accounts.use_recovery(secret=secret, person=person, at=timezone.now())
        return _let_in(request, person)

    return _opened(request, secret, AccessPurpose.SECOND_FACTOR, KnownPasswordForm, take)


def _opened(
    request: HttpRequest,
    secret: str,
    purpose: AccessPurpose,
    form_class: type[forms.Form],
    take: Callable[[forms.Form], HttpResponseBase],
) -> HttpResponseBase:
    """The page of a link; opening it uses nothing up, sending its form does."""
    form = form_class(request.POST if request.method == "POST" else None)
    try:
        link = accounts.link_of(secret, purpose=purpose, at=timezone.now())
        if form.is_valid():
            return take(form)
    except LinkSpent as spent:
        told = {"told": str(spent)}
        return TemplateResponse(request, "admin/account/spent.html", told, status=410)
    except Refused as refused:
        show_problems(form, refused.problems)
    context = {"link": link, "form": form, "purpose": purpose.value}
    return TemplateResponse(request, "admin/account/by_link.html", context)


def _let_in(request: HttpRequest, person: User) -> HttpResponseBase:
    get_adapter(request).login(request, person)
    return HttpResponseRedirect(reverse("mfa_first_factor"))
