"""What was found in the rows of a table, page by page and as a file."""

import csv
from collections.abc import Iterator

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext, gettext_lazy as _

from events.admin.imports.table import table_of
from events.models import ImportProblem, TableImport

SHOWN = 100
# A spreadsheet takes a cell that begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def problems_of(table: TableImport, kind: str) -> QuerySet[ImportProblem]:
    """The findings in the order of the rows: those that are bad, to be looked at, or all."""
    found = table.problems.order_by("number", "pk")
    if kind in ("bad", "look"):
        return found.filter(is_bad=kind == "bad")
    return found


def problems_page(request: HttpRequest, key: int) -> HttpResponse:
    table, kind = table_of(key), request.GET.get("kind", "")
    context = {
        **admin.site.each_context(request),
        "title": _("What was found in the rows"),
        "subtitle": table.file_name,
        "table": table,
        "kind": kind,
        "page": Paginator(problems_of(table, kind), SHOWN).get_page(request.GET.get("page")),
    }
    return TemplateResponse(request, "admin/imports/problems.html", context)


class Echo:
    """Gives back what the writer of a row would write."""

    def write(self, line: str) -> str:
        return line


def problems_file(request: HttpRequest, key: int) -> HttpResponseBase:
    """The same as CSV, in which no cell is a formula."""
    table = table_of(key)
    answer = StreamingHttpResponse(_lines(table), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="import-{table.pk}-problems.csv"'
    return answer


def _lines(table: TableImport) -> Iterator[str]:
    write = csv.writer(Echo()).writerow
    heads = (gettext("row"), gettext("bad"), gettext("column"), gettext("value"), gettext("remedy"))
    # The mark lets a spreadsheet know that this is UTF-8.
    yield "\ufeff" + write(heads)
    for one in problems_of(table, "").iterator(2000):
        cells = (one.number, int(one.is_bad), one.column, one.value, one.sentence)
        yield write([harmless(str(cell)) for cell in cells])


def harmless(cell: str) -> str:
    """The text, with a mark before it where a spreadsheet would work it out."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
