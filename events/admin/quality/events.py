"""Events that should be looked at."""

from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Sum
from django.utils.translation import gettext as _

from events.choices import CountAgreement, Granularity, LinkKind, Occurrence, WorkflowState
from events.models import Event, EventClaim
from events.operations.events.statements import stale_among

OVER = [WorkflowState.WITHDRAWN.value, WorkflowState.MERGED.value]
PLAN_DAYS = 180
DRAFT_DAYS = 14


def kept() -> QuerySet[Event]:
    """Events that are, or may become, public."""
    return Event.objects.exclude(state__in=OVER)


def without_number(at: datetime) -> QuerySet[Event]:
    incidents = kept().filter(granularity=Granularity.INCIDENT, occurrence=Occurrence.OCCURRED)
    return incidents.filter(best=None)


def with_several_numbers(at: datetime) -> QuerySet[Event]:
    return kept().filter(agreement=CountAgreement.DIVERGENT)


def parts_above_whole(at: datetime) -> QuerySet[Event]:
    """Wholes whose parts add up to more than they state."""
    certain = Q(links_in__kind=LinkKind.PART_OF) & ~Q(links_in__from_event__state__in=OVER)
    sums = kept().annotate(parts=Sum("links_in__from_event__best", filter=certain))
    return sums.filter(best__isnull=False, parts__gt=F("best"))


def plans_without_outcome(at: datetime) -> QuerySet[Event]:
    """Planned, half a year ago at least, and nobody recorded what came of it."""
    planned = kept().filter(occurrence=Occurrence.PLANNED, outcome_public_on=None)
    day = (at - timedelta(days=PLAN_DAYS)).date()
    old = Q(date_end__lt=day) | Q(date_end=None, made_at__lt=at - timedelta(days=PLAN_DAYS))
    return planned.filter(old).exclude(links_in__kind=LinkKind.OUTCOME_OF)


def stale_adjudications(at: datetime) -> QuerySet[Event]:
    """Events whose number rests on claims that changed since.

    Those of which nothing was touched since they were adjudicated are not read at all.
    """
    touched = kept().filter(Q(adjudicated_at=None) | Q(changed_at__gt=F("adjudicated_at")))
    candidates = (touched | kept().filter(_source_changed())).values_list(
        "pk", "adjudicated_inputs"
    )
    return Event.objects.filter(pk__in=stale_among(dict(candidates.distinct())))


def _source_changed() -> Exists:
    """A source that speaks on the event was changed after its adjudication."""
    changes: Any = apps.get_model("events", "SourceEvent").objects.filter(
        pgh_label="update", pgh_created_at__gt=OuterRef(OuterRef("adjudicated_at"))
    )
    of_speaker = Q(pgh_obj_id=OuterRef("claim__speaker")) | Q(
        pgh_obj_id=OuterRef("claim__speaker__same_voice_as")
    )
    spoken = EventClaim.objects.filter(Exists(changes.filter(of_speaker)), event=OuterRef("pk"))
    return Exists(spoken)


def old_drafts(at: datetime) -> QuerySet[Event]:
    since = at - timedelta(days=DRAFT_DAYS)
    return Event.objects.filter(state=WorkflowState.DRAFT, changed_at__lt=since)


def old_reviews(at: datetime) -> QuerySet[Event]:
    """Before a reviewer for more than a week."""
    since = at - timedelta(days=7)
    waiting = Event.objects.filter(state=WorkflowState.IN_REVIEW)
    return waiting.filter(reviews__version=F("version"), reviews__submitted_at__lt=since)


def changed_since_publication(at: datetime) -> QuerySet[Event]:
    return Event.objects.changed_since_publication()


def above(event: Any) -> str:
    return _("Its parts add up to %(parts)s, it states %(best)s.") % {
        "parts": event.parts,
        "best": event.best,
    }


def span_told(event: Event) -> str:
    return f"{event.low} – {event.best if event.best is not None else '?'} – {event.high or '?'}"


def changed_told(event: Event) -> str:
    return _("Last changed on %(day)s.") % {"day": f"{event.changed_at:%Y-%m-%d}"}
