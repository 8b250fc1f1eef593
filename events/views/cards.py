"""The pages of a place and of a source: the card, and the events on which it stands."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.filters import BadQuestion, EventQuestion, read_moment
from events.models.record import PlaceCard, SourceCard
from events.views.answers import refused
from events.views.entries import entries
from events.views.event.where import enclosing

LISTED = 20


@require_safe
def place(request: HttpRequest, code: str) -> HttpResponse:
    """A place that some public event names, or in which one lies."""
    try:
        question = EventQuestion(place=code, as_of=read_moment(request.GET))
    except BadQuestion as bad:
        return refused(request, bad, ["as_of"])
    card = _card(PlaceCard, code, question.as_of)
    return _with_events(request, card, question, "place.html")


@require_safe
def source(request: HttpRequest, code: str) -> HttpResponse:
    """A source that speaks, or publishes, in some public event."""
    try:
        question = EventQuestion(source=code, as_of=read_moment(request.GET))
    except BadQuestion as bad:
        return refused(request, bad, ["as_of"])
    card = _card(SourceCard, code, question.as_of)
    return _with_events(request, card, question, "source.html")


def _card(
    cards: type[PlaceCard] | type[SourceCard], code: str, as_of: datetime | None
) -> dict[str, Any]:
    shown = cards.objects.as_of(as_of) if as_of else cards.objects.current()
    card = shown.filter(code=code).first()
    if card is None:
        raise Http404
    document: dict[str, Any] = card.document
    return document


def _with_events(
    request: HttpRequest, card: dict[str, Any], question: EventQuestion, template: str
) -> HttpResponse:
    found = question.editions()
    count = found.count()
    if not count:
        # Its card alone would tell what a withdrawn event had named.
        raise Http404
    context = {
        "card": card,
        "question": question,
        "around": enclosing(card, question.as_of)[1:] if "within" in card else [],
        "entries": entries(found.newest_first()[:LISTED]),
        "n_events": count,
    }
    return render(request, template, context)
