"""How a person wants to work: language, and which notices also come by mail."""

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy as _, override
from django.views.decorators.http import require_http_methods

from events import operations
from events.admin.desk import editor
from events.admin.forms import show_problems
from events.admin.language import remember_language
from events.admin.notices.page import WORKS_HERE
from events.admin.pages import DeskPage
from events.choices import Language, NoticeKind
from events.models import DeskPerson


class PreferencesForm(forms.Form):
    language = forms.ChoiceField(
        label=_("Language of the desk"),
        choices=[("", _("– as the browser asks –")), *Language.choices],
        required=False,
    )
    mailed = forms.MultipleChoiceField(
        label=_("Also by mail"),
        choices=NoticeKind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("A mail says only that an event waits, never which."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """Show one's preferences, and keep them when sent."""
    held = DeskPerson.objects.filter(user=editor(request)).first()
    initial = {"language": held.language, "mailed": held.mailed} if held else {}
    form = PreferencesForm(request.POST or None, initial=initial)
    if request.method == "POST":
        form = PreferencesForm(request.POST)
        if form.is_valid() and _saved(request, form):
            with override(form.cleaned_data["language"] or None):
                messages.success(request, gettext("Your preferences are kept."))
            return HttpResponseRedirect(reverse("admin:preferences"))
    context = {
        **admin.site.each_context(request),
        "title": _("Your preferences"),
        "form": form,
        "mail_is_set_up": settings.MAIL_IS_SET_UP,
        "address": editor(request).email,
    }
    return TemplateResponse(request, "admin/notices/preferences.html", context)


def _saved(request: HttpRequest, form: PreferencesForm) -> bool:
    person = editor(request)
    try:
        kept = operations.save_preferences(
            person=person, by=person, at=timezone.now(), **form.cleaned_data
        )
    except operations.Refused as refused:
        show_problems(form, refused.problems)
        return False
    remember_language(request, kept.language)
    return True


PREFERENCES = DeskPage(
    name="preferences", route="preferences/", view=preferences, permission=WORKS_HERE
)
