"""People: who works on the desk, and what can be done about their accounts."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events.admin.accounts.person_steps import InviteForm, PersonStep, steps_for
from events.admin.accounts.roster import links_open, people_listed, recoveries_open
from events.admin.desk import editor
from events.admin.forms import show_problems
from events.choices import AccessPurpose
from events.models import AccessLink, AccountChange, DeskSession, RecoveryRequest, SignIn
from events.operations import Refused, accounts
from events.operations.accounts import HandedOver

LATEST = 30
# The page that each kind of link opens.
OPENS = {
    AccessPurpose.JOIN: "desk_join",
    AccessPurpose.PASSWORD: "desk_new_password",
    AccessPurpose.SECOND_FACTOR: "desk_new_factor",
}


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The list of people, with the links and requests that are open."""
    return _people(request, InviteForm())


def _people(request: HttpRequest, form: forms.Form) -> HttpResponse:
    at = timezone.now()
    context = {
        **admin.site.each_context(request),
        "title": _("People"),
        "people": people_listed(at),
        "links": links_open(at),
        "recoveries": recoveries_open(),
        "form": form,
        "asking": editor(request),
    }
    return TemplateResponse(request, "admin/account/people.html", context)


@require_POST
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody, and show the link this once."""
    form = InviteForm(request.POST)
    if form.is_valid():
        try:
            handed = accounts.invite_person(
                by=editor(request), at=timezone.now(), **form.cleaned_data
            )
        except Refused as refused:
            show_problems(form, refused.problems)
        else:
            return _handed_over(request, handed)
    return _people(request, form)


@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a link back."""
    link = get_object_or_404(AccessLink, pk=pk)
    try:
        accounts.revoke_link(link=link, by=editor(request), at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The link was taken back."))
    return HttpResponseRedirect(reverse("admin:people"))


@require_POST
def recovery(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Consent to a new second factor, or end the request for it."""
    asked = get_object_or_404(RecoveryRequest, pk=pk)
    by, at = editor(request), timezone.now()
    try:
        if verb == "approve":
            return _handed_over(request, accounts.approve_recovery(request=asked, by=by, at=at))
        if verb != "end":
            raise Http404("There is no such step.")
        accounts.end_recovery(request=asked, by=by, at=at)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The request was ended."))
    return HttpResponseRedirect(reverse("admin:people"))


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One account: what it may do, what was done to it, and what can be."""
    one = get_object_or_404(User, pk=pk)
    at = timezone.now()
    sessions = DeskSession.objects.filter(person=one, expire_date__gt=at)
    context = {
        **_about(request, one),
        "steps": steps_for(one, editor(request)),
        "role": accounts.role_of(one),
        "has_factor": accounts.has_second_factor(one),
        "locked_until": accounts.locks_of([one], at=at).get(one.pk),
        "sessions": sessions.order_by("-seen_at", "session_key"),
        "sign_ins": SignIn.objects.filter(person=one).order_by("-at", "-pk")[:LATEST],
        "changes": _changes(one),
    }
    return TemplateResponse(request, "admin/account/person.html", context)


def step(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One step with one account."""
    one = get_object_or_404(User, pk=pk)
    found = next((each for each in steps_for(one, editor(request)) if each.name == name), None)
    if found is None:
        raise Http404("There is no such step.")
    form = found.form(
        request.POST if request.method == "POST" else None,
        initial={"role": accounts.role_of(one)},
    )
    if request.method == "POST" and form.is_valid():
        answer = _taken(request, one, found, form)
        if answer is not None:
            return answer
    context = {**_about(request, one), "title": found.label, "step": found, "form": form}
    return TemplateResponse(request, "admin/account/step.html", context)


def _taken(
    request: HttpRequest, one: User, found: PersonStep, form: forms.Form
) -> HttpResponse | None:
    try:
        done = found.take(one, form.cleaned_data, editor(request), timezone.now())
    except Refused as refused:
        show_problems(form, refused.problems)
        return None
    if done.handed:
        return _handed_over(request, done.handed)
    messages.success(request, done.sentence)
    return HttpResponseRedirect(reverse("admin:person", args=[one.pk]))


def _about(request: HttpRequest, one: User) -> dict[str, Any]:
    return {
        **admin.site.each_context(request),
        "title": one.get_username(),
        "person": one,
        "asking": editor(request),
    }


def _changes(one: User) -> Any:
    """What was done to the account, its invitation included."""
    changes = AccountChange.objects.filter(name=one.get_username()).select_related("by")
    return changes.order_by("-at", "-pk")[: LATEST * 3]


def _handed_over(request: HttpRequest, handed: HandedOver) -> HttpResponse:
    """The page that shows a link, which nothing shows again."""
    path = reverse(OPENS[AccessPurpose(handed.link.purpose)], args=[handed.secret])
    context = {
        **admin.site.each_context(request),
        "title": handed.link.get_purpose_display(),
        "link": handed.link,
        "address": request.build_absolute_uri(path),
    }
    response = TemplateResponse(request, "admin/account/handed_over.html", context)
    add_never_cache_headers(response)
    return response
