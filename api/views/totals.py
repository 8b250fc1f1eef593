"""Totals: people counted once, by region and period."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from api.pages import beginning
from api.schema import of_totals
from api.views.base import RecordView
from events.filters import (
    AskedCell,
    TotalsQuestion,
    cell_period,
    read_totals_question,
    sealed_since,
)


class TotalsView(RecordView):
    @of_totals
    def get(self, request: Request) -> Response:
        question = read_totals_question(request.query_params)
        as_of = request.query_params.get("as_of", "").strip()
        cells = [{**row, "links": _links(row, as_of)} for row in question.series()]
        return Response({"cells": cells, **_of_the_past(question)})


def _links(row: dict[str, Any], as_of: str) -> dict[str, str]:
    cell = AskedCell(
        region=row["region"],
        period=cell_period(row),
        type=row["type"],
        volition=row["volition"],
        basis=row["basis"],
    )
    query = {"counted_in": str(cell)} | ({"as_of": as_of} if as_of else {})
    return {"events": f"{reverse('api:events')}?{urlencode(query, safe=':')}"}


def _of_the_past(question: TotalsQuestion) -> dict[str, Any]:
    if question.as_of is None:
        return {}
    return {"sealed_since": sealed_since(question.as_of), **beginning(question.as_of)}
