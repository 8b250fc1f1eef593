"""Handing an event to a reviewer, and handing it back."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import WorkflowState
from events.models import Event, Review
from events.operations.errors import Refused
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
    review, _made = Review.objects.get_or_create(
        event=event,
        version=event.version,
        defaults={"submitted_by": by, "submitted_at": at, "comment": comment},
    )
    if review.returned_at is not None:
        review.returned_at, review.submitted_by, review.submitted_at = None, by, at
        review.save()
    if event.state in MOVED:
        Event.objects.filter(pk=event.pk).update(state=WorkflowState.IN_REVIEW)
    return review


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
    review.comment, review.returned_at = comment.strip(), at
    review.approved_by = review.approved_at = None
    review.save()
    if event.state in (WorkflowState.IN_REVIEW, WorkflowState.APPROVED):
        Event.objects.filter(pk=event.pk).update(state=WorkflowState.DRAFT)
    return review
