"""The page of the queue."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from events.admin.desk import editor
from events.admin.pages import DeskPage
from events.admin.review.queue import (
    BY_KIND,
    KINDS,
    WAITS_FOR_SECOND,
    as_seen_by,
    for_whom,
    open_reviews,
    waiting_for,
    with_remarks,
)
from events.choices import EventType, Sensitivity
from events.models import HarmProposal, Review
from events.operations.facts.ground import read_sources
from events.operations.facts.waiting import embargoes_of

ON_A_PAGE = 50
ANY = ("", _("all"))


class QueueForm(forms.Form):
    """What of the queue is looked at."""

    whose = forms.ChoiceField(
        label=_("For"),
        choices=[ANY, ("me", _("me to sign")), ("mine", _("written by me"))],
        required=False,
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=[ANY, *KINDS.items()], required=False)
    type = forms.ChoiceField(label=_("Type"), choices=[ANY, *EventType.choices], required=False)
    sensitivity = forms.ChoiceField(
        label=_("Sensitivity"), choices=[ANY, *Sensitivity.choices], required=False
    )
    second = forms.BooleanField(label=_("needs a second reviewer"), required=False)

    def chosen(self, request: HttpRequest) -> QuerySet[Review]:
        """The rows asked for; a question that is none asks for all."""
        asked = self.cleaned_data if self.is_valid() else {}
        rows, person = open_reviews(), editor(request)
        if asked.get("whose") == "me":
            rows = for_whom(rows, person)
        if asked.get("whose") == "mine":
            rows = rows.filter(submitted_by=person) | rows.filter(event__changed_by=person)
        if asked.get("kind"):
            rows = rows.filter(BY_KIND[asked["kind"]])
        for name in ("type", "sensitivity"):
            if asked.get(name):
                rows = rows.filter(**{f"event__{name}": asked[name]})
        return rows.filter(WAITS_FOR_SECOND) if asked.get("second") else rows


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """Every version that waits, the oldest first; those one may not sign say why."""
    form = QueueForm(request.GET)
    rows = with_remarks(form.chosen(request))
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("p"))
    asked = request.GET.copy()
    asked.pop("p", None)
    context = {
        **admin.site.each_context(request),
        "title": _("Review"),
        "form": form,
        "page": page,
        "asked": f"{asked.urlencode()}&" if asked else "",
        "rows": _rows(request, page),
        "proposals": _proposals(request),
        "now": timezone.now(),
        "kinds": KINDS,
    }
    return TemplateResponse(request, "admin/review/queue.html", context)


def _rows(request: HttpRequest, page: Any) -> list[dict[str, Any]]:
    waits, now = embargoes_of([one.event for one in page], read_sources()), timezone.now()
    rows = []
    for one in (as_seen_by(review, editor(request)) for review in page):
        embargo = waits.get(one.review.event_id)
        is_over = embargo is None or embargo.is_over(now)
        rows.append({"one": one, "kind": KINDS[one.kind], "embargo": None if is_over else embargo})
    return rows


def _proposals(request: HttpRequest) -> list[HarmProposal]:
    rows = HarmProposal.objects.open().select_related("event", "proposed_by")
    return list(rows.order_by("proposed_at", "pk"))


QUEUE = DeskPage(
    name="review",
    route="review/",
    view=queue,
    permission="events.view_review",
    label=_("Review"),
    waiting=lambda request: waiting_for(editor(request)),
)
