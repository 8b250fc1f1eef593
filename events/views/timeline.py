"""The timeline: every public event, newest first, by any question."""

from datetime import date
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.filters import (
    EVENT_PARAMETERS,
    BadQuestion,
    EventQuestion,
    Problem,
    begins_after,
    read_event_question,
)
from events.models.record.edition import Edition, EditionQuerySet
from events.views.answers import refused
from events.views.entries import by_year, entries
from events.views.forms import timeline_form

PAGE = 60
AFTER = "after"
UNDATED = "undated"


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """The events that answer the question in the address."""
    try:
        question = read_event_question(request.GET, also=[AFTER])
        after = _read_after(request.GET.get(AFTER, ""))
    except BadQuestion as bad:
        return refused(request, bad, [each.name for each in EVENT_PARAMETERS])
    found = question.editions()
    page = list(_following(found, after).newest_first()[: PAGE + 1])
    context = {
        "section": "timeline",
        "question": question,
        "years": by_year(entries(page[:PAGE])),
        "n_events": found.count(),
        "next": question.query(after=_mark(page[PAGE - 1])) if len(page) > PAGE else "",
        "first": question.query() if after else None,
        "begins": begins_after(question.as_of),
        "now_query": question.query(as_of=""),
        "form": timeline_form(question),
        **_people(question),
    }
    return render(request, "timeline.html", context)


def _people(question: EventQuestion) -> dict[str, Any]:
    """The total, only where the question is a cell of today's totals (AGG-1)."""
    cell = None if question.as_of else question.cell()
    return {"cell": cell, "total": cell.total() if cell else None}


def _mark(last: Edition) -> str:
    day = last.listed_on.isoformat() if last.listed_on else UNDATED
    return f"{day}.{last.position}"


def _read_after(text: str) -> tuple[date | None, int] | None:
    if not text:
        return None
    day, _dot, position = text.partition(".")
    try:
        return (None if day == UNDATED else date.fromisoformat(day)), int(position)
    except ValueError:
        sentence = _("This is not a mark that a page of the timeline has given.")
        raise BadQuestion([Problem(parameter=AFTER, sentence=sentence)]) from None


def _following(editions: EditionQuerySet, after: tuple[date | None, int] | None) -> EditionQuerySet:
    if after is None:
        return editions
    day, position = after
    if day is None:
        return editions.filter(listed_on=None, position__lt=position)
    return editions.filter(
        Q(listed_on__lt=day) | Q(listed_on=day, position__lt=position) | Q(listed_on=None)
    )
