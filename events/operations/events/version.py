"""Every change of what an event says is a new version, which has to be reviewed anew."""

from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import Case, F, Value, When

from events.choices import WorkflowState
from events.models import Article, Claim, Event
from events.operations.because import require_reason
from events.operations.errors import Refused, told

# A change sends these back to their author; a public event stays public as it was.
SENT_BACK = [WorkflowState.IN_REVIEW.value, WorkflowState.APPROVED.value]


def touch_event(event: Event, *, by: User, at: datetime, because: str = "") -> None:
    """Count one more version, changed by this person.

    :raises Refused: when the event was merged into another, which is the one to change, or is public
        and no reason is given.
    """
    if event.state == WorkflowState.MERGED:
        raise Refused.because("state", "It was merged into another event: change that one.")
    _touch([event.pk], by=by, at=at, because=because)
    event.refresh_from_db()


def touch_events_of(claim: Claim, *, by: User, at: datetime, because: str = "") -> None:
    """Count one more version of each event on which the claim hangs.

    :raises Refused: when one of them is public and no reason is given.
    """
    _touch(list(claim.uses.values_list("event_id", flat=True)), by=by, at=at, because=because)


def touch_events_with(article: Article, *, by: User, at: datetime, because: str = "") -> None:
    """Count one more version of each event on which a claim of the article hangs.

    :raises Refused: when one of them is public and no reason is given.
    """
    events = Event.objects.filter(evidence__claim__article=article).distinct()
    _touch(list(events.values_list("pk", flat=True)), by=by, at=at, because=because)


def _touch(keys: list[UUID], *, by: User, at: datetime, because: str) -> None:
    require_reason(keys, because)
    with told():
        Event.objects.filter(pk__in=keys).exclude(state=WorkflowState.MERGED).update(
            version=F("version") + 1,
            changed_by=by,
            changed_at=at,
            changed_because=because.strip(),
            state=Case(
                When(state__in=SENT_BACK, then=Value(WorkflowState.DRAFT.value)),
                default=F("state"),
            ),
        )
