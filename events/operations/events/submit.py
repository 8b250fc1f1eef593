"""Handing an event to a reviewer, and handing it back."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import NoticeKind, WorkflowState
from events.models import Event, Review
from events.operations.errors import Refused
from events.operations.notices import authors_of, reviewers, tell
from events.rules.sentence import Sentence

REVIEWABLE = frozenset(
    {
        WorkflowState.DRAFT,
        WorkflowState.IN_REVIEW,
        WorkflowState.PUBLISHED,
        WorkflowState.WITHDRAWN,
    }
)
# A public event stays public while its next version is reviewed.
MOVED = frozenset({WorkflowState.DRAFT})


@transaction.atomic
def submit_event(*, event: Event, by: User, at: datetime, comment: str = "") -> Review:
    """Put the present version of an event before a reviewer. Submitting it twice is harmless.

    :raises Refused: when it waits for its embargo or was merged.
    """
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    if event.state not in REVIEWABLE:
        raise Refused.because(
            "state", Sentence("An event that is {state} is not submitted.", state=event.state)
        )
    review, made = Review.objects.get_or_create(
        event=event,
        version=event.version,
        defaults={"submitted_by": by, "submitted_at": at, "comment": comment},
    )
    is_again = review.returned_at is not None or _comes_back(event, review)
    if is_again:
        _begin_anew(review, by=by, at=at)
    if made or is_again:
        who = reviewers()
        tell(who, NoticeKind.SUBMITTED, event=event, by=by, at=at, version=event.version)
    if event.state in MOVED:
        Event.objects.filter(pk=event.pk).update(state=WorkflowState.IN_REVIEW)
    return review


def _comes_back(event: Event, review: Review) -> bool:
    """A version that was shown and withdrawn is shown again only if it is approved again."""
    return event.state == WorkflowState.WITHDRAWN and review.approved_by_id is not None


def _begin_anew(review: Review, *, by: User, at: datetime) -> None:
    review.submitted_by, review.submitted_at, review.returned_at = by, at, None
    review.approved_by = review.approved_at = None
    review.second_reviewer = review.second_reviewed_at = None
    review.save()


@transaction.atomic
def return_event(*, event: Event, comment: str, by: User, at: datetime) -> Review:
    """Hand a version back to its author, saying what to mend. Returning it twice is harmless.

    :raises Refused: without a comment, or when this version was not submitted.
    """
    if not comment.strip():
        raise Refused.because("comment", "Tell the author what to mend.")
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    review = event.reviews.filter(version=event.version).first()
    if review is None:
        raise Refused.because("state", "Nobody has submitted this version.")
    if review.returned_at is not None and review.comment == comment.strip():
        return review
    review.comment, review.returned_at = comment.strip(), at
    review.approved_by = review.approved_at = None
    review.second_reviewer = review.second_reviewed_at = None
    review.save()
    if event.state in (WorkflowState.IN_REVIEW, WorkflowState.APPROVED):
        Event.objects.filter(pk=event.pk).update(state=WorkflowState.DRAFT)
    who = authors_of(event)
    tell(who, NoticeKind.RETURNED, event=event, by=by, at=at, version=event.version)
    return review
