"""The page of totals."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.choices import TYPES_WITH_VOLITION, PeriodKind, Volition
from events.filters import (
    TOTALS_PARAMETERS,
    BadQuestion,
    TotalsQuestion,
    begins_after,
    read_totals_question,
    sealed_since,
)
from events.views.answers import refused
from events.views.forms import Option, basis_options, options, place_options, type_options
from events.views.totals.asked import completed, period_asked
from events.views.totals.figures import figures_beside
from events.views.totals.tables import tables
from events.views.wording import label


@require_safe
def totals(request: HttpRequest) -> HttpResponse:
    """The cells that the address asks for; always one type, volition and basis to a table."""
    params = completed(request.GET)
    try:
        question = read_totals_question(params)
        rows = question.rows()
    except BadQuestion as bad:
        return refused(request, bad, [each.name for each in TOTALS_PARAMETERS])
    by = period_asked(params)
    context = {
        "section": "totals",
        "question": question,
        "by": by,
        "tables": tables(rows, by=by, as_of=question.as_of),
        "form": _form(question, params, by),
        "figures": figures_beside(question),
        "begins": begins_after(question.as_of),
        "sealed": sealed_since(question.as_of) if question.as_of else 0,
    }
    return render(request, "totals/page.html", context)


def _form(question: TotalsQuestion, params: QueryDict, by: str) -> dict[str, Any]:
    chosen = [*question.regions]
    return {
        "region": [Option("world", label("world", "PlaceLevel"), "world" in chosen)]
        + [one for one in place_options(chosen) if one.value != "world"],
        "period": options(PeriodKind, [by]),
        "type": type_options(question.types),
        "volition": options(Volition, question.volitions),
        "has_volition": bool(question.types & TYPES_WITH_VOLITION),
        "basis": basis_options([question.basis]),
        "asked": {name: params.get(name, "") for name in ("from", "to", "as_of")},
    }
