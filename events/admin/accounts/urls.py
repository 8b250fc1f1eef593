"""Addresses of accounts below ``/admin/``, before those of the admin itself."""

from allauth.account import views as account
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView

from events.admin.accounts import by_link, own
from events.admin.accounts.confirming import confirmed
from events.admin.accounts.framed import entrance, inside

MINE = _("My account")
FACTOR = _("Second factor")


def nowhere(request: HttpRequest) -> HttpResponseBase:
    """What allauth knows and this desk has not: nobody signs up, and nothing needs e-mail."""
    raise Http404("There is no such page.")


urlpatterns: list[URLPattern] = [
    path("login/", entrance(account.login, _("Sign in")), name="account_login"),
    path("login/code/", entrance(second.authenticate, FACTOR), name="mfa_authenticate"),
    path("login/passkey/", entrance(passkeys.login_webauthn, FACTOR), name="mfa_login_webauthn"),
    path("login/sign-up/", nowhere, name="account_signup"),
    path("login/inactive/", nowhere, name="account_inactive"),
    path("login/set/", nowhere, name="account_set_password"),
    path("login/join/<str:secret>/", entrance(by_link.join, _("Join the desk")), name="desk_join"),
    path(
        "login/password/<str:secret>/",
        entrance(by_link.new_password, _("New password")),
        name="desk_new_password",
    ),
    path(
        "login/factor/<str:secret>/",
        entrance(by_link.new_factor, _("New second factor")),
        name="desk_new_factor",
    ),
    path("logout/", entrance(account.logout, _("Sign out")), name="account_logout"),
    path(
        "password_change/",
        inside(confirmed(account.password_change), _("Change password")),
        name="account_change_password",
    ),
    path("account/", inside(own.account, MINE), name="mfa_index"),
    path("account/sessions/", inside(own.end_sessions, MINE), name="desk_end_sessions"),
    path(
        "account/confirm/",
        inside(account.reauthenticate, _("Confirm that it is you")),
        name="account_reauthenticate",
    ),
    path(
        "account/confirm/code/",
        inside(second.reauthenticate, _("Confirm that it is you")),
        name="mfa_reauthenticate",
    ),
    path(
        "account/confirm/passkey/",
        inside(passkeys.reauthenticate_webauthn, _("Confirm that it is you")),
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/factor/", inside(own.first_factor, FACTOR), name="mfa_first_factor"),
    path(
        "account/app/", inside(totp.activate_totp, _("Authenticator app")), name="mfa_activate_totp"
    ),
    path(
        "account/app/remove/",
        inside(totp.deactivate_totp, _("Remove the authenticator app")),
        name="mfa_deactivate_totp",
    ),
    path(
        "account/passkeys/",
        inside(RedirectView.as_view(url=reverse_lazy("mfa_index")), MINE),
        name="mfa_list_webauthn",
    ),
    path(
        "account/passkeys/add/",
        inside(passkeys.add_webauthn, _("Add a passkey")),
        name="mfa_add_webauthn",
    ),
    path(
        "account/passkeys/<int:pk>/edit/",
        inside(passkeys.edit_webauthn, _("Rename the passkey")),
        name="mfa_edit_webauthn",
    ),
    path(
        "account/passkeys/<int:pk>/remove/",
        inside(passkeys.remove_webauthn, _("Remove the passkey")),
        name="mfa_remove_webauthn",
    ),
    path(
        "account/codes/",
        inside(codes.view_recovery_codes, _("Recovery codes")),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/codes/new/",
        inside(codes.generate_recovery_codes, _("New recovery codes")),
        name="mfa_generate_recovery_codes",
    ),
    path("account/codes/download/", inside(own.download_codes, MINE), name="desk_download_codes"),
]
