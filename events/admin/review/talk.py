"""Remarks on fields, their answers, and whether they are settled."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from events import operations
from events.admin.desk import editor
from events.admin.pages import DeskPage
from events.admin.review.rows import Row
from events.admin.saying import said_why
from events.models import Event, ReviewComment


@require_POST
def talk(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Make one remark, answer, or decision on a remark; come back to the field it is about."""
    event = Event.objects.filter(pk=pk).first()
    if event is None:
        raise Http404("It is not on the desk.")
    name = request.POST.get("field", "")
    try:
        name = _said(request, event, name)
    except operations.Refused as refused:
        messages.error(request, said_why(refused))
    address = reverse("admin:review_event", args=[event.pk])
    return HttpResponseRedirect(f"{address}#{Row(field=name, label='').anchor}")


def _said(request: HttpRequest, event: Event, name: str) -> str:
    signed: dict[str, Any] = {"by": editor(request), "at": timezone.now()}
    what, text = request.POST.get("what"), request.POST.get("text", "")
    if what == "comment":
        operations.comment_on_field(event=event, field=name, text=text, **signed)
        messages.success(request, _("Your comment is kept."))
        return name
    comment = _comment(request, event)
    if what == "answer":
        operations.answer_comment(comment=comment, text=text, **signed)
    elif what == "resolve":
        operations.resolve_comment(comment=comment, **signed)
    elif what == "reopen":
        operations.reopen_comment(comment=comment, **signed)
    return comment.field


def _comment(request: HttpRequest, event: Event) -> ReviewComment:
    key = request.POST.get("comment", "")
    comment = event.comments.filter(pk=int(key)).first() if key.isdecimal() else None
    if comment is None:
        raise Http404("There is no such comment on this event.")
    return comment


TALK = DeskPage(
    name="review_talk",
    route="review/<uuid:pk>/comments/",
    view=talk,
    permission="events.submit_event",
)
