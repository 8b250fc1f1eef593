"""All imports, and the form that takes a table."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events import operations
from events.admin.desk import editor
from events.admin.forms import show_problems
from events.models import ImportMapping, TableImport

PIECE = 1_000_000
SHOWN = 25
ENCODINGS = (
    ("", _("found out by itself (UTF-8, UTF-16)")),
    ("cp949", _("cp949 (Korean)")),
    ("gb18030", _("gb18030 (Chinese)")),
    ("big5", _("big5 (traditional Chinese)")),
    ("shift_jis", _("shift_jis (Japanese)")),
    ("cp1252", _("cp1252 (western European)")),
)


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("Table"),
        max_length=255,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )
    mapping = forms.ModelChoiceField(
        label=_("Mapping"),
        queryset=ImportMapping.objects.order_by("name", "pk"),
        required=False,
        empty_label=_("make one on the next page"),
        help_text=_("How the columns become our fields. A saved one checks the table at once."),
    )
    encoding = forms.ChoiceField(
        label=_("Encoding"),
        choices=ENCODINGS,
        required=False,
        help_text=_("Only for CSV, where letters come out wrong or are refused."),
    )


def history_page(request: HttpRequest) -> HttpResponse:
    """Take a table, or list those that were taken before."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        table = _taken(request, form)
        if table is not None:
            return HttpResponseRedirect(reverse("admin:imports_table", args=[table.pk]))
    tables = TableImport.objects.select_related("asked_by", "confirmed_by").order_by(
        "-asked_at", "-pk"
    )
    context = {
        **admin.site.each_context(request),
        "title": _("Import a table"),
        "form": form,
        "page": Paginator(tables, SHOWN).get_page(request.GET.get("page")),
        "largest": settings.IMPORT_MAX_MEGABYTES,
    }
    return TemplateResponse(request, "admin/imports/history.html", context)


def _taken(request: HttpRequest, form: UploadForm) -> TableImport | None:
    file: Any = form.cleaned_data["file"]
    encoding = form.cleaned_data["encoding"]
    try:
        return operations.take_table(
            file_name=file.name,
            pieces=file.chunks(PIECE),
            mapping=form.cleaned_data["mapping"],
            written={"encoding": encoding} if encoding else {},
            by=editor(request),
            at=timezone.now(),
        )
    except operations.Refused as refused:
        show_problems(form, refused.problems)
        return None
