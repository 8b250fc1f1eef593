"""The page of one table, whatever state it is in."""

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from events.admin.imports.building import MappingBuilder, initial_of, readable_or_none
from events.choices import EventType, JobKind, JobState, Quantifier, TableState
from events.models import Job, TableImport

MOVING = frozenset(
    {TableState.LOOKING, TableState.CHECKING, TableState.STORING, TableState.UNDOING}
)
# Counts of a check, in the order in which they are told.
COUNTED = (
    ("rows", _("rows")),
    ("new", _("new")),
    ("changed", _("changed at the source")),
    ("same", _("as imported before")),
    ("edited", _("changed at the source, edited here: to be looked at")),
    ("bad", _("bad")),
    ("twice", _("of them twice in the file")),
    ("near", _("headlines that other articles have")),
    ("publishers", _("publishers not known yet")),
    ("empty", _("empty rows")),
)
STORED = (
    ("added", _("added")),
    ("changed", _("changed")),
    ("same", _("as before")),
    ("edited", _("left as they are, edited here")),
    ("refused", _("refused")),
)


def table_of(key: int) -> TableImport:
    """The table of an address.

    :raises Http404: when there is none.
    """
    people = ("asked_by", "confirmed_by", "undone_by")
    table = TableImport.objects.select_related(*people).filter(pk=key).first()
    if table is None:
        raise Http404("There is no such import.")
    return table


def job_of(table: TableImport) -> Job | None:
    """The last job that was asked for it."""
    jobs = Job.objects.filter(kind=JobKind.IMPORT_TABLE, subject__startswith=f"{table.pk}:")
    return jobs.order_by("-pk").first()


def table_page(
    request: HttpRequest,
    key: int,
    builder: MappingBuilder | None = None,
    problems: Any = (),
    text: str | None = None,
) -> HttpResponse:
    """What was found in it, and what can be done next."""
    table = table_of(key)
    context = {
        **admin.site.each_context(request),
        "title": table.file_name,
        "table": table,
        "job": job_of(table),
        "is_moving": table.state in MOVING,
        "is_mappable": table.confirmed_at is None and table.removed_at is None,
        "has_failed": _has_failed(table),
        "counted": [(label, table.counts.get(name, 0), name) for name, label in COUNTED],
        "stored": [(label, table.stored.get(name, 0)) for name, label in STORED],
        "to_import": table.counts.get("new", 0) + table.counts.get("changed", 0),
        "preview": [_in_words(row) for row in table.preview],
        "builder": builder or builder_of(table),
        "problems": problems,
        "text": table.mapping_text if text is None else text,
    }
    return TemplateResponse(request, "admin/imports/table.html", context)


def builder_of(table: TableImport, data: Any = None) -> MappingBuilder | None:
    """The form for its mapping, once its header is known."""
    header = table.sample.get("header")
    if not header:
        return None
    mapping = readable_or_none(table.mapping_text)
    initial = initial_of(mapping) if mapping else {"dataset": ""}
    return MappingBuilder(data, header=header, initial=initial)


def _has_failed(table: TableImport) -> bool:
    job = job_of(table)
    return job is not None and job.state == JobState.FAILED


def _in_words(row: dict[str, Any]) -> dict[str, Any]:
    return row | {
        "type": EventType(row["type"]).label,
        "quantifier": Quantifier(row["quantifier"]).label,
    }


def progress(request: HttpRequest, key: int) -> HttpResponse:
    """How far it is, for the script of the page."""
    table = table_of(key)
    job = job_of(table)
    failed = job is not None and job.state == JobState.FAILED
    return JsonResponse(
        {
            "state": table.state,
            "moving": table.state in MOVING and not failed,
            "done": job.done if job else 0,
            "total": job.total if job else None,
        }
    )
