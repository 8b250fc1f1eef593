"""My account: password, second factors, sessions, and what was done to it."""

import re
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_POST, require_safe

from events.admin.desk import editor
from events.models import AccountChange, DeskSession, SignIn
from events.operations import accounts

CODE = re.compile(r"[0-9A-Za-z-]{6,20}")
LATEST = 20


@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Everything about the account of who is asking."""
    person = editor(request)
    factors = list(Authenticator.objects.filter(user=person).order_by("pk"))
    context = {
        "person": person,
        "role": accounts.role_of(person),
        "totp": _first(factors, Authenticator.Type.TOTP),
        "passkeys": [one for one in factors if one.type == Authenticator.Type.WEBAUTHN],
        "codes": _codes_left(_first(factors, Authenticator.Type.RECOVERY_CODES)),
        "required": settings.REQUIRE_SECOND_FACTOR,
        "sessions": _sessions(request),
        "sign_ins": SignIn.objects.filter(person=person).order_by("-at", "-pk")[:LATEST],
        "changes": _changes(person),
    }
    return TemplateResponse(request, "admin/account/account.html", context)


@require_safe
def first_factor(request: HttpRequest) -> HttpResponseBase:
    """Which second factor to set first."""
    if accounts.has_second_factor(editor(request)):
        return HttpResponseRedirect(reverse("mfa_index"))
    context = {"required": settings.REQUIRE_SECOND_FACTOR}
    return TemplateResponse(request, "admin/account/first_factor.html", context)


@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """End one session of one's own, or all but this one."""
    person, given = editor(request), request.POST.get("session", "")
    at = timezone.now()
    if given:
        # The list names sessions by a digest: their keys are as good as passwords.
        for session in DeskSession.objects.filter(person=person):
            if _name_of(session) == given:
                accounts.end_session(session=session, by=person, at=at)
                messages.success(request, _("The session was ended."))
    else:
        kept = request.session.session_key
        ended = accounts.end_sessions(person=person, by=person, at=at, keep=kept)
        told = ngettext("%(ended)d session was ended.", "%(ended)d sessions were ended.", ended)
        messages.success(request, told % {"ended": ended})
    return HttpResponseRedirect(reverse("mfa_index"))


@require_POST
def download_codes(request: HttpRequest) -> HttpResponse:
    """The codes of the page that showed them, as a file: they are not shown, nor read, again."""
    codes = CODE.findall(request.POST.get("codes", ""))[:20]
    heading = _("Recovery codes of %(name)s for %(host)s. Each lets you in once.")
    told = heading % {"name": editor(request).get_username(), "host": request.get_host()}
    response = HttpResponse(
        "\n".join([told, "", *codes, ""]), content_type="text/plain; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="recovery-codes.txt"'
    return response


def _first(factors: list[Any], kind: str) -> Any:
    return next((one for one in factors if one.type == kind), None)


def _codes_left(codes: Any) -> int | None:
    return len(codes.wrap().get_unused_codes()) if codes else None


def _sessions(request: HttpRequest) -> list[dict[str, Any]]:
    mine = DeskSession.objects.filter(person=editor(request), expire_date__gt=timezone.now())
    return [
        {
            "name": _name_of(session),
            "browser": session.browser,
            "started_at": session.started_at,
            "seen_at": session.seen_at,
            "is_this": session.session_key == request.session.session_key,
        }
        for session in mine.order_by("-seen_at", "session_key")
    ]


def _name_of(session: DeskSession) -> str:
    from events.operations.accounts.signins import mark_of

    return mark_of(f"session:{session.session_key}")


def _changes(person: Any) -> Any:
    changes = AccountChange.objects.filter(person=person).select_related("by")
    return changes.order_by("-at", "-pk")[:LATEST]
