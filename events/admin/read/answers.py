"""What the script of the reading desk asks while an editor works."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from events import operations
from events.admin.desk import editor
from events.admin.read.desk import called, read_desk, stamp_of
from events.admin.read.facts import bounds
from events.admin.read.opened import open_card
from events.admin.saying import said, said_why
from events.admin.words import span
from events.models import Article
from events.operations import Refused
from events.operations.claims.bounds import bounds_of
from events.operations.suggestions.gloss import gloss_of
from events.rules.dates import NotEdtf, parse_edtf

BOUNDS = ("low", "value", "high")
# What a form sends that is not its content.
NOT_KEPT = frozenset({"csrfmiddlewaretoken", "card", "seen"})


@require_POST
def draft(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Keep what a form holds, or forget it."""
    article, by, at = get_object_or_404(Article, pk=pk), editor(request), timezone.now()
    card = request.POST.get("card", "")
    if "discard" in request.POST:
        operations.discard_draft(article=article, card=card, by=by, at=at)
        return JsonResponse({"discarded": True})
    entered = {name: str(value) for name, value in request.POST.items() if name not in NOT_KEPT}
    try:
        operations.save_draft(
            article=article,
            card=card,
            entered=entered,
            seen=request.POST.get("seen", ""),
            by=by,
            at=at,
        )
    except Refused as refused:
        return JsonResponse({"sentence": said_why(refused)}, status=409)
    return JsonResponse({"saved": date_format(timezone.localtime(at), "H:i")})


@require_POST
def here(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that the page is open, or closed, and hear who else has it and whether it is old."""
    article, by, at = get_object_or_404(Article, pk=pk), editor(request), timezone.now()
    if "leaving" in request.POST:
        operations.leave_article(article=article, by=by, at=at)
        return JsonResponse({})
    others = operations.note_reading(article=article, by=by, at=at)
    told = [_("%(name)s is reading this too.") % {"name": called(one)} for one in others]
    return JsonResponse({"others": told, "stamp": stamp_of(article)})


@require_POST
def words(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What follows from what a form holds: bounds of date and number, and a sentence."""
    article = get_object_or_404(Article.objects.select_related("publisher"), pk=pk)
    desk = read_desk(article, user=editor(request), at=timezone.now())
    opened = open_card(desk, request.POST.get("card", ""), request.POST)
    opened.form.is_valid()
    opened.rows.is_valid()
    entered = opened.form.cleaned_data
    count = _count(opened.form) if {"quantifier", "unit"} <= set(entered) else {}
    fields = {name: value for name, value in entered.items() if isinstance(value, str)} | count
    gloss = gloss_of(
        fields,
        speaker=opened.form.speaker_given,
        places=opened.rows.placings,
        atlas=desk.names.atlas,
    )
    told = ""
    if count:
        told = span(count["low"], count["value"], count["high"], count["high"] is None)
    return JsonResponse(
        {"date": _date(request.POST.get("edtf", "")), "count": told, "gloss": gloss}
    )


def _count(form: Any) -> dict[str, Any]:
    given: dict[str, Any] = form.count
    return given | bounds_of(given["quantifier"], {name: given[name] for name in BOUNDS})


def _date(edtf: str) -> str:
    if not edtf.strip():
        return ""
    try:
        date = parse_edtf(edtf)
    except NotEdtf as error:
        return said(error.sentence)
    return f"{bounds(date.earliest, date.latest)} · {date.precision}"
