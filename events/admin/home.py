"""What the first page of the desk shows: what waits for whom is asking."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from events.admin.desk import editor
from events.choices import ClaimState, Measure, ReadingState, WorkflowState
from events.models import Article, Claim, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Some rows that wait, and the list that shows them."""

    label: StrOrPromise
    rows: Callable[[User], Any]
    page: str
    asked: str = ""
    permission: str = "events.view_event"


MINE: Sequence[Waits] = (
    Waits(
        label=_("Articles I am reading"),
        rows=lambda me: Article.objects.filter(reader=me, reading_state=ReadingState.READING),
        page="inbox",
        asked="whose=mine",
    ),
    Waits(
        label=_("My drafts"),
        rows=lambda me: Event.objects.filter(author=me, state=WorkflowState.DRAFT),
        page="events_event_changelist",
        asked="state__exact=draft&author__exact={me}",
    ),
    Waits(
        label=_("My events before a reviewer"),
        rows=lambda me: Event.objects.filter(author=me, state=WorkflowState.IN_REVIEW),
        page="events_event_changelist",
        asked="state__exact=in_review&author__exact={me}",
    ),
)
EVERYBODYS: Sequence[Waits] = (
    Waits(
        label=_("Articles that nobody reads yet"),
        rows=lambda me: Article.objects.to_read().filter(reader=None),
        page="inbox",
        asked="whose=nobody",
    ),
    Waits(
        label=_("Claims to confirm or reject"),
        rows=lambda me: Claim.objects.filter(state=ClaimState.SUGGESTED),
        page="events_claim_changelist",
        asked="state__exact=suggested",
    ),
    Waits(
        label=_("Confirmed claims on no event"),
        rows=lambda me: Claim.objects.filter(
            state=ClaimState.CONFIRMED, measure=Measure.FLOW, uses=None
        ),
        page="events_claim_changelist",
        asked="used=no&state__exact=confirmed&measure__exact=flow",
    ),
    Waits(
        label=_("Events before a reviewer"),
        rows=lambda me: Event.objects.filter(state=WorkflowState.IN_REVIEW),
        page="review",
    ),
    Waits(
        label=_("Approved, under embargo"),
        rows=lambda me: Event.objects.waiting_for_embargo(),
        page="events_event_changelist",
        asked="state__exact=approved",
    ),
    Waits(
        label=_("Published, and changed since"),
        rows=lambda me: Event.objects.changed_since_publication(),
        page="events_event_changelist",
        asked="public=behind",
    ),
)


def what_waits(request: HttpRequest) -> list[dict[str, Any]]:
    """The two lists of the first page, each row with its number and the address of its list."""
    groups = ((_("Mine"), MINE), (_("Everybody's"), EVERYBODYS))
    me = editor(request)
    return [
        {
            "title": title,
            "rows": [_counted(one, me) for one in waits if me.has_perm(one.permission)],
        }
        for title, waits in groups
    ]


def _counted(waits: Waits, me: User) -> dict[str, Any]:
    asked = waits.asked.format(me=me.pk)
    address = reverse(f"admin:{waits.page}")
    return {
        "label": waits.label,
        "number": waits.rows(me).count(),
        "url": f"{address}?{asked}" if asked else address,
    }
