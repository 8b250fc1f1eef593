"""The versions that wait for somebody to sign, and for whom."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _now, gettext_lazy as _

from events.choices import WorkflowState
from events.models import HarmProposal, Review, ReviewComment

SIGNS = "events.publish_event"
NEW, CORRECTION, RETURNING = "new", "correction", "returning"
KINDS = {
    NEW: _("New"),
    CORRECTION: _("Published, changed since"),
    RETURNING: _("Withdrawn, coming back"),
}
BY_KIND = {
    NEW: Q(event__state=WorkflowState.IN_REVIEW),
    CORRECTION: Q(event__state=WorkflowState.PUBLISHED),
    RETURNING: Q(event__state=WorkflowState.WITHDRAWN),
}
# Nobody signs what they wrote; the second signature is not that of the first person.
WAITS_FOR_SECOND = Q(
    approved_by__isnull=False, second_reviewer__isnull=True, event__needs_second_reviewer=True
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One version in the queue, as one person sees it."""

    review: Review
    kind: str
    why_not: str
    waits_for: str


def open_reviews() -> QuerySet[Review]:
    """Every submitted version that is not shown yet, the oldest first."""
    rows = Review.objects.filter(version=F("event__version"), returned_at=None)
    rows = rows.filter(
        BY_KIND[NEW]
        | (BY_KIND[CORRECTION] & ~Q(event__published_version=F("event__version")))
        | (BY_KIND[RETURNING] & Q(approved_by=None))
    )
    return rows.order_by("submitted_at", "pk")


def for_whom(rows: QuerySet[Review], person: User) -> QuerySet[Review]:
    """Those that this person may sign."""
    written = Q(submitted_by=person) | Q(event__changed_by=person)
    signed = WAITS_FOR_SECOND & Q(approved_by=person)
    is_approved = Q(approved_by__isnull=False) & ~WAITS_FOR_SECOND
    return rows.exclude((written & ~is_approved) | signed)


def waiting_for(person: User) -> int:
    """How many versions and proposals to seal wait for this person."""
    if not person.has_perm(SIGNS):
        return 0
    proposals = HarmProposal.objects.open().exclude(proposed_by=person)
    return for_whom(open_reviews(), person).count() + proposals.count()


def with_remarks(rows: QuerySet[Review]) -> QuerySet[Review]:
    """With the people named in the queue and the number of unresolved remarks."""
    remarks = ReviewComment.objects.unresolved().filter(event=OuterRef("event")).values("event")
    counted = Subquery(remarks.annotate(number=Count("pk")).values("number"))
    related = ("event__changed_by", "submitted_by", "approved_by")
    return rows.select_related(*related).annotate(remarks=Coalesce(counted, 0))


def as_seen_by(review: Review, person: User) -> Waiting:
    """A row of the queue with why this person may not sign it, if so."""
    return Waiting(
        review=review,
        kind=kind_of(review.event),
        why_not=why_not(review, person),
        waits_for=waits_for(review),
    )


def kind_of(event: Any) -> str:
    if event.state == WorkflowState.PUBLISHED:
        return CORRECTION
    return RETURNING if event.state == WorkflowState.WITHDRAWN else NEW


def waits_for(review: Review) -> str:
    """The signature that comes next."""
    if review.approved_by_id is None:
        return _now("a reviewer")
    if review.event.needs_second_reviewer and review.second_reviewer_id is None:
        return _now("a second reviewer")
    if review.event.state == WorkflowState.PUBLISHED:
        return _now("publication as a correction")
    return _now("the end of its embargo")


def why_not(review: Review, person: User) -> str:
    """Why this person may not sign; empty when they may."""
    if not person.has_perm(SIGNS):
        return _now("Reviewers sign.")
    is_second = review.event.needs_second_reviewer and review.second_reviewer_id is None
    if review.approved_by_id is not None and not is_second:
        return ""
    if review.submitted_by_id == person.pk:
        return _now("You submitted it.")
    if review.event.changed_by_id == person.pk:
        return _now("You changed it last.")
    if review.approved_by_id == person.pk:
        return _now("You signed as the first reviewer.")
    return ""
