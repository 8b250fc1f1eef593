"""The page on which an event is compared with those that may be the same."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import admin, messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from events import operations
from events.admin.because import seen_by_readers
from events.admin.desk import editor
from events.admin.matching import answering
from events.admin.matching.candidates import places_told, shown
from events.admin.matching.forms import RefuseForm, RelateForm, SearchForm
from events.admin.matching.numbers import number_told
from events.admin.matching.relations import Question, question
from events.admin.pages import DeskPage
from events.models import Event, EventLink, NotTheSame
from events.operations import Refused
from events.operations.facts import read_ground
from events.operations.matching.effects import effect_of_relating
from events.operations.matching.imagined import as_published
from events.operations.matching.proposals import Proposal, proposal_of, proposals_for_event
from events.operations.matching.tellings import Known, read_known, told_by_event
from events.rules.matching import OPTIONS, relatings

MERGES = "events.publish_event"


@require_http_methods(["GET", "HEAD", "POST"])
def match_event(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the event says beside those it may overlap with."""
    event = get_object_or_404(Event, pk=pk)
    answer = ACTS.get(answering.answered_by(request.POST)) if request.method == "POST" else None
    try:
        done = answer(request, event) if answer else None
    except Refused as refused:
        answering.tell_refusal(request, refused)
        done = None
    return done or _page(request, event)


def _page(request: HttpRequest, event: Event) -> TemplateResponse:
    known = read_known()
    told, proposals = proposals_for_event(event, known)
    given = request.POST if request.method == "POST" else request.GET
    other = answering.event_named(given.get("with"))
    links = EventLink.objects.filter(Q(from_event=event) | Q(to_event=event))
    context = {
        **admin.site.each_context(request),
        "title": _("Is it the same event?"),
        "event": event,
        "number": number_told(told.figure),
        "where": places_told(row.place for row in event.places.select_related("place")),
        "candidates": shown(_with_looked_up(request, event, proposals, known)),
        "links": links.select_related("from_event", "to_event").order_by("pk"),
        "findings": _findings(event),
        "search": SearchForm(),
        "other": other,
        "form": RelateForm(request.POST if request.method == "POST" else None),
        "is_public": seen_by_readers(event) or (other is not None and seen_by_readers(other)),
        "question": _question(event, other, known),
        "may_change": editor(request).has_perm(answering.CHANGES),
        "may_merge": editor(request).has_perm(MERGES),
    }
    context["media"] = context["search"].media
    return TemplateResponse(request, "admin/matching/event.html", context)


def _with_looked_up(
    request: HttpRequest, event: Event, proposals: list[Proposal], known: Known
) -> list[Proposal]:
    """An event that was looked up comes first."""
    looked_up = answering.event_named(request.GET.get("event"))
    if looked_up in (None, event) or any(one.event == looked_up for one in proposals):
        return proposals
    assert looked_up is not None
    return [proposal_of(told_by_event(event, known), looked_up, known), *proposals]


def _findings(event: Event) -> list[tuple[NotTheSame, Event]]:
    """What was found, each with the event at the other end."""
    rows = NotTheSame.objects.touching(event).select_related("event", "other_event", "found_by")
    return [
        (row, row.other_event if row.event_id == event.pk else row.event)  # type: ignore[misc]
        for row in rows.order_by("pk")
    ]


def _question(event: Event, other: Event | None, known: Known) -> Question | None:
    if other is None or other == event:
        return None
    ground = read_ground()
    ours, theirs = told_by_event(event, known), told_by_event(other, known)
    effects = effect_of_relating(
        as_published(event, ground), as_published(other, ground), relatings(ours, theirs)
    )
    return question(ours, theirs, effects)


def _relate(request: HttpRequest, event: Event) -> HttpResponse | None:
    answering.require(request, answering.CHANGES)
    form, other = RelateForm(request.POST), answering.event_named(request.POST.get("with"))
    how = OPTIONS.get(request.POST.get("relating", ""))
    if other is None or how is None or not form.is_valid():
        messages.error(request, answering.faults(form) or _("Choose how the two relate."))
        return None
    related = operations.Related(event=other, how=how, rationale=form.cleaned_data["rationale"])
    because = form.cleaned_data["because"]
    operations.relate_events(
        event=event, related=related, because=because, by=editor(request), at=timezone.now()
    )
    messages.success(
        request, _("“%(event)s” and “%(other)s” are linked.") % {"event": event, "other": other}
    )
    return _back(event)


def _refuse(request: HttpRequest, event: Event) -> HttpResponse | None:
    answering.require(request, answering.CHANGES)
    other = answering.event_named(request.POST.get("event"))
    form = RefuseForm(request.POST)
    if other is None or not form.is_valid():
        messages.error(request, answering.faults(form) or _("Choose an event."))
        return None
    why = form.cleaned_data["why"]
    operations.find_not_the_same(
        event=event, other_event=other, why=why, by=editor(request), at=timezone.now()
    )
    messages.success(
        request, _("“%(event)s” is not proposed for this one again.") % {"event": other}
    )
    return _back(event)


def _take_back(request: HttpRequest, event: Event) -> HttpResponse | None:
    answering.require(request, answering.CHANGES)
    finding = answering.finding_named(request.POST.get("finding"))
    if finding is not None and event.pk in (finding.event_id, finding.other_event_id):
        operations.take_back_finding(finding=finding, by=editor(request), at=timezone.now())
        messages.success(request, _("The two may be proposed for each other again."))
    return _back(event)


def _back(event: Event) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:match_event", args=[event.pk]))


ACTS: dict[str, Callable[[HttpRequest, Event], HttpResponse | None]] = {
    "relate": _relate,
    "refuse": _refuse,
    "take_back": _take_back,
}

MATCH_EVENT = DeskPage(
    name="match_event",
    route="events/<uuid:pk>/match/",
    view=match_event,
    permission="events.view_event",
)
