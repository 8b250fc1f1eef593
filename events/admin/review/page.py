"""The page on which one version is read, discussed and signed."""

from typing import Any
from uuid import UUID

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from events.admin.desk import editor
from events.admin.events.panels import where_to_mend
from events.admin.pages import DeskPage
from events.admin.review.queue import KINDS, kind_of, open_reviews, waits_for, why_not
from events.admin.review.rows import comments_of, groups_of
from events.admin.steps import SteppedAdmin, by_name
from events.choices import WorkflowState
from events.models import Event, HarmProposal, Review
from events.operations import missing_for_publication
from events.operations.facts import read_ground
from events.operations.facts.review import review_of
from events.operations.facts.waiting import waiting_parts
from events.operations.publishing.preview import preview_of

SIGNING = ("approve", "second", "publish", "correct", "return")
AFTER = ("hold", "release", "relink", "withdraw")
HARM = (
    "confirm_sealing",
    "decline_sealing",
    "propose_sealing",
    "withdraw_for_harm",
    "correct_for_harm",
)


@require_safe
def review_event(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One event as readers would see it, beside the desk and what they see now."""
    event = (
        Event.objects.select_related("author", "changed_by", "approved_by").filter(pk=pk).first()
    )
    if event is None:
        raise Http404("It is not on the desk.")
    return TemplateResponse(request, "admin/review/event.html", _context(request, event))


def _context(request: HttpRequest, event: Event) -> dict[str, Any]:
    ground, now, review = read_ground(), timezone.now(), review_of(event)
    gaps = missing_for_publication(event, ground=ground)
    compared = preview_of(event, ground=ground, at=now)
    groups = groups_of(compared, gaps, comments_of(event))
    offers = _offers(request, event)
    return {
        **admin.site.each_context(request),
        "title": _("Review"),
        "subtitle": str(event),
        "event": event,
        "review": review,
        "kind": KINDS[kind_of(event)],
        "waits_for": waits_for(review) if review and _is_open(event, review) else "",
        "has_now": event.state == WorkflowState.PUBLISHED,
        "why_not": why_not(review, editor(request)) if review else "",
        "groups": groups,
        "changed": [row for group in groups for row in group.rows if _is_changed(row)],
        "withheld": [row for group in groups for row in group.rows if _is_withheld(row)],
        "remarked": [row for group in groups for row in group.rows if row.unresolved],
        "gaps": [{"gap": gap, "address": where_to_mend(event, gap)} for gap in gaps],
        "embargo": [(part, part.is_over(now)) for part in waiting_parts(event, ground.sources)],
        "proposal": HarmProposal.objects.open().filter(event=event).first(),
        "signing": by_name(offers, *SIGNING),
        "after": by_name(offers, *AFTER),
        "harm": by_name(offers, *HARM),
        "media": sum((offer.form.media for offer in offers), _no_media()),
        "may_comment": editor(request).has_perm("events.submit_event"),
    }


def _is_open(event: Event, review: Review) -> bool:
    """Whether somebody still has to do something, which a withdrawal ends."""
    is_waiting = event.state == WorkflowState.APPROVED
    return is_waiting or open_reviews().filter(pk=review.pk).exists()


def _offers(request: HttpRequest, event: Event) -> list[Any]:
    desk = admin.site.get_model_admin(Event)
    assert isinstance(desk, SteppedAdmin)
    return desk.offers(request, event, back=request.path)


def _no_media() -> Any:
    from django.forms import Media

    return Media()


def _is_changed(row: Any) -> bool:
    return row.compared is not None and row.compared.is_changed


def _is_withheld(row: Any) -> bool:
    return row.compared is not None and row.compared.is_withheld


REVIEW = DeskPage(
    name="review_event",
    route="review/<uuid:pk>/",
    view=review_event,
    permission="events.view_review",
)
