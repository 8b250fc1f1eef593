"""The page on which a claim finds its event, or has one made."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from django.contrib import admin, messages
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
from events.admin.forms import show_problems
from events.admin.matching import answering
from events.admin.matching.candidates import places_told, shown
from events.admin.matching.forms import AttachForm, RefuseForm, SearchForm
from events.admin.matching.new_event import NewEvent
from events.admin.matching.numbers import number_told
from events.admin.matching.relations import Question, question
from events.admin.pages import DeskPage
from events.models import Claim, Event
from events.operations import Refused
from events.operations.facts import read_ground
from events.operations.matching.effects import effect_of_relating
from events.operations.matching.imagined import as_published
from events.operations.matching.proposals import Proposal, proposal_of, proposals_for_claim
from events.operations.matching.relations import speaking
from events.operations.matching.tellings import Known, read_known, told_by_event
from events.rules.matching import (
    OPTIONS,
    Told,
    acknowledges,
    may_acknowledge,
    proposed_relation,
    relatings,
)
from events.rules.totals import CountedEvent

FOLLOWED = ("speaker__same_voice_as", "article__publisher", "article__syndicated_from")


@require_http_methods(["GET", "HEAD", "POST"])
def match_claim(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the claim says beside the events it may speak of."""
    claim = get_object_or_404(Claim.objects.select_related(*FOLLOWED), pk=pk)
    answer = ACTS.get(answering.answered_by(request.POST)) if request.method == "POST" else None
    try:
        done = answer(request, claim) if answer else None
    except Refused as refused:
        answering.tell_refusal(request, refused)
        done = None
    return done or Page(request, claim).response()


class Page:
    """One showing of the page.

    :ivar other: the event to which a new one is to be related, if one was chosen.
    """

    def __init__(self, request: HttpRequest, claim: Claim) -> None:
        self.request, self.claim = request, claim
        self.known: Known = read_known()
        self.told, self.proposals = proposals_for_claim(claim, self.known)
        given = request.POST if request.method == "POST" else request.GET
        self.other = answering.event_named(given.get("with"))
        sent = (
            request.POST if answering.answered_by(request.POST) in {"create", "preview"} else None
        )
        self.new = NewEvent(claim, self.told, self.known.gazetteer, sent)

    def response(self, question_asked: Question | None = None) -> TemplateResponse:
        context = {
            **admin.site.each_context(self.request),
            "title": _("Is it the same event?"),
            "claim": self.claim,
            "number": number_told(self.told.figure),
            "where": places_told(
                row.place for row in self.claim.places.select_related("place").order_by("pk")
            ),
            "uses": self.claim.uses.select_related("event").order_by("pk"),
            "candidates": shown(self._shown_proposals(), claim=self.claim, relation=self.relation),
            "attach": AttachForm(
                initial={"relation": self.relation, "acknowledges": self.acknowledges},
                auto_id=False,
            ),
            "acknowledges": self.acknowledges,
            "asks_acknowledges": may_acknowledge(speaking(self.claim)),
            "findings": self.claim.not_the_same.select_related("event", "found_by").order_by("pk"),
            "search": SearchForm(),
            "new": self.new,
            "other": self.other,
            "other_is_public": self.other is not None and seen_by_readers(self.other),
            "question": question_asked or self.question(),
            "may_change": editor(self.request).has_perm(answering.CHANGES),
            "may_add": editor(self.request).has_perm(answering.ADDS),
        }
        context["media"] = context["search"].media + self.new.places.media
        return TemplateResponse(self.request, "admin/matching/claim.html", context)

    @property
    def relation(self) -> str:
        return proposed_relation(speaking(self.claim), occurrence=self.told.occurrence)

    @property
    def acknowledges(self) -> bool:
        return acknowledges(speaking(self.claim))

    def question(self) -> Question | None:
        """How the new event relates to the one chosen, with what each answer would change."""
        if self.other is None or not self.new.can_be_imagined:
            return None
        ground = read_ground()
        ours, theirs = self.new.imagined(ground), as_published(self.other, ground)
        told = told_by_event(self.other, self.known)
        told_of_new = _told_of(self.told, ours)
        effects = effect_of_relating(ours, theirs, relatings(told_of_new, told))
        return question(told_of_new, told, effects)

    def _shown_proposals(self) -> list[Proposal]:
        """An event that was looked up comes first."""
        looked_up = answering.event_named(self.request.GET.get("event"))
        if looked_up is None or any(one.event == looked_up for one in self.proposals):
            return self.proposals
        return [proposal_of(self.told, looked_up, self.known), *self.proposals]


def _told_of(told: Told, event: CountedEvent) -> Told:
    """What the event says that is being made, as far as the form changed what the claim says."""
    return replace(
        told,
        id=event.id,
        type=event.type,
        volition=event.volition,
        occurrence=event.occurrence,
        start=event.start,
        end=event.end,
        figure=event.figure,
    )


def _attach(request: HttpRequest, claim: Claim) -> HttpResponse | None:
    answering.require(request, answering.CHANGES)
    event, form = answering.event_named(request.POST.get("event")), AttachForm(request.POST)
    if event is None or not form.is_valid():
        messages.error(request, answering.faults(form) or _("Choose an event."))
        return None
    operations.attach_to_match(
        claim=claim,
        event=event,
        by=editor(request),
        at=timezone.now(),
        **form.cleaned_data,
    )
    messages.success(
        request,
        _("The claim hangs on “%(event)s”, whose number was decided anew.") % {"event": event},
    )
    return HttpResponseRedirect(reverse("admin:events_event_change", args=[event.pk]))


def _refuse(request: HttpRequest, claim: Claim) -> HttpResponse | None:
    answering.require(request, answering.CHANGES)
    event = answering.event_named(request.POST.get("event"))
    form = RefuseForm(request.POST)
    if event is None or not form.is_valid():
        messages.error(request, answering.faults(form) or _("Choose an event."))
        return None
    why = form.cleaned_data["why"]
    operations.find_not_the_same(
        event=event, claim=claim, why=why, by=editor(request), at=timezone.now()
    )
    messages.success(
        request, _("“%(event)s” is not proposed for this claim again.") % {"event": event}
    )
    return _back(claim)


def _take_back(request: HttpRequest, claim: Claim) -> HttpResponse | None:
    answering.require(request, answering.CHANGES)
    finding = answering.finding_named(request.POST.get("finding"))
    if finding is not None and finding.claim_id == claim.pk:
        operations.take_back_finding(finding=finding, by=editor(request), at=timezone.now())
        messages.success(
            request, _("“%(event)s” may be proposed again.") % {"event": finding.event}
        )
    return _back(claim)


def _create(request: HttpRequest, claim: Claim) -> HttpResponse | None:
    answering.require(request, answering.ADDS)
    page = Page(request, claim)
    if not page.new.is_valid():
        return page.response()
    try:
        event = _made(request, page)
    except Refused as refused:
        asked = page.question()
        show_problems(page.new.form, refused.problems, page.new.form.names)
        return page.response(asked)
    messages.success(
        request, _("“%(event)s” is a draft now, and the claim hangs on it.") % {"event": event}
    )
    return HttpResponseRedirect(reverse("admin:events_event_change", args=[event.pk]))


def _made(request: HttpRequest, page: Page) -> Event:
    given = page.new.form.cleaned_data
    how = OPTIONS.get(given["relating"])
    related = []
    if page.other is not None and how is not None:
        one = operations.Related(event=page.other, how=how, rationale=given["rationale"])
        related.append(one)
    seen = request.POST.get("uses_seen", "")
    return operations.make_event_of_claim(
        claim=page.claim,
        places=page.new.placings,
        relation=given["relation"],
        acknowledges=given["acknowledges"],
        related=related,
        uses_seen=int(seen) if seen.isdecimal() else None,
        because=given["because"],
        by=editor(request),
        at=timezone.now(),
        **page.new.form.fields_for_operation,
    )


def _preview(request: HttpRequest, claim: Claim) -> HttpResponse | None:
    """Nothing is stored: the page is shown again, with what the answers would change now."""
    return Page(request, claim).response()


def _back(claim: Claim) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:match_claim", args=[claim.pk]))


ACTS: dict[str, Callable[[HttpRequest, Claim], HttpResponse | None]] = {
    "attach": _attach,
    "refuse": _refuse,
    "take_back": _take_back,
    "create": _create,
    "preview": _preview,
}

MATCH_CLAIM = DeskPage(
    name="match_claim",
    route="claims/<uuid:pk>/match/",
    view=match_claim,
    permission="events.view_event",
)
