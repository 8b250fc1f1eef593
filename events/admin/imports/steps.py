"""What is decided of a table on its page: each is one call of one operation."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from events import operations
from events.admin.desk import editor
from events.admin.imports.table import builder_of, job_of, table_of, table_page
from events.models import TableImport


@require_POST
def step(request: HttpRequest, key: int, name: str) -> HttpResponse:
    """Take a step, and show the page again with what came of it."""
    table = table_of(key)
    if name == "map":
        return _map(request, table)
    if name not in STEPS:
        raise Http404("There is no such step.")
    try:
        told = STEPS[name](table, by=editor(request), at=timezone.now())
    except operations.Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, told)
    return HttpResponseRedirect(reverse("admin:imports_table", args=[table.pk]))


def _confirm(table: TableImport, **signed: Any) -> str:
    operations.confirm_import(table=table, **signed)
    return gettext("The import has begun.")


def _stop(table: TableImport, **signed: Any) -> str:
    operations.stop_import(table=table, **signed)
    return gettext("The import ends after the rows it is at.")


def _undo(table: TableImport, **signed: Any) -> str:
    operations.undo_import(table=table, **signed)
    return gettext("What it made is being taken back.")


def _again(table: TableImport, **signed: Any) -> str:
    operations.map_table(table=table, name=table.mapping_name, text=table.mapping_text, **signed)
    return gettext("The table is being checked again.")


def _retry(table: TableImport, **signed: Any) -> str:
    job = job_of(table)
    if job is not None:
        operations.retry_job(job=job, **signed)
    return gettext("It is being tried again.")


STEPS: dict[str, Callable[..., str]] = {
    "confirm": _confirm,
    "stop": _stop,
    "undo": _undo,
    "again": _again,
    "retry": _retry,
}


def _map(request: HttpRequest, table: TableImport) -> HttpResponse:
    """Check the table by the mapping of the form, or by one written as text."""
    written = request.POST.get("text")
    builder = None if written is not None else builder_of(table, request.POST)
    if builder is not None and not builder.is_valid():
        return table_page(request, table.pk, builder=builder)
    text = written if builder is None else builder.mapping_text(table.written)
    name = request.POST.get("save_as", "").strip()
    signed: dict[str, Any] = {"by": editor(request), "at": timezone.now()}
    try:
        if name:
            operations.save_mapping(name=name, text=text or "", **signed)
        operations.map_table(table=table, name=name, text=text or "", **signed)
    except operations.Refused as refused:
        return table_page(request, table.pk, builder=builder, problems=refused.problems, text=text)
    return HttpResponseRedirect(reverse("admin:imports_table", args=[table.pk]))
