"""The page of one event."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.choices import SHOWN, Change, SubjectKind
from events.models.record import Address, Edition
from events.views.answers import gone, not_there, refused
from events.views.event.asked import PARAMETERS, Asked, BadQuestion, read_asked
from events.views.event.history import changed_since, history
from events.views.event.related import relations
from events.views.event.where import enclosing
from events.views.wording import day


@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """One event as it stands, or as it stood.

    410 when it is withdrawn, sealed or its address retired; 308 when it was merged or has moved.
    """
    address = Address.objects.filter(slug=slug, subject_kind=SubjectKind.EVENT).first()
    if address is None:
        raise Http404
    if address.retired_at:
        return gone(request, _latest(address))
    try:
        asked = read_asked(request.GET)
    except BadQuestion as bad:
        return refused(request, bad, [each.name for each in PARAMETERS])
    edition = asked.edition(address.subject_id)
    if edition is None:
        return _before_the_first(request, address)
    return _answer(request, slug, asked, edition)


def _answer(request: HttpRequest, slug: str, asked: Asked, edition: Edition) -> HttpResponse:
    if edition.change == Change.MERGED and edition.survivor_id:
        return _to_survivor(request, edition)
    if edition.sealed_at or edition.change not in SHOWN:
        return gone(request, edition)
    if edition.slug and edition.slug != slug and asked == Asked():
        return redirect("event", edition.slug, permanent=True, preserve_request=True)
    return render(request, "events/event.html", _context(asked, edition))


def _context(asked: Asked, edition: Edition) -> dict[str, Any]:
    document = json.loads(edition.document or "{}")
    editions = history(edition)
    is_past = edition.valid_until is not None
    return {
        "section": "event",
        "edition": edition,
        "document": document,
        "where": enclosing(document["place"], asked.as_of),
        "relations": relations(edition, asked.as_of or (edition.valid_from if is_past else None)),
        "history": editions,
        "is_past": is_past,
        "as_of": asked.as_of,
        "changed": changed_since(edition, editions) if is_past else [],
    }


def _latest(address: Address) -> Edition:
    return Edition.objects.of(address.subject_id).latest("number")


def _to_survivor(request: HttpRequest, edition: Edition) -> HttpResponse:
    lives_on = Address.objects.filter(retired_at=None).order_by("-pk")
    survivor = lives_on.filter(subject_id=edition.survivor_id or edition.subject_id).first()
    if survivor is None:
        return gone(request, edition)
    return redirect("event", survivor.slug, permanent=True, preserve_request=True)


def _before_the_first(request: HttpRequest, address: Address) -> HttpResponse:
    first = Edition.objects.of(address.subject_id).order_by("number").first()
    if first is None:
        raise Http404
    sentence = _(
        "This event entered the public record on %(day)s; ask for that day or a later one."
    )
    return not_there(request, sentence % {"day": day(first.valid_from.date())})
