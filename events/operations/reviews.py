"""What a second person decides before an event becomes public."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Change, WorkflowState
from events.models import Edition, Event, Review
from events.operations.errors import Problem
from events.operations.facts import Ground, event_facts, read_ground
from events.operations.facts.review import review_of
from events.operations.publishing.editions import show
from events.operations.publishing.gaps import missing_of, require_embargo_over
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import NotReadyToPublish, UnderEmbargo, WrongState
from events.rules.publication import EventFacts

WAITS_FOR_A_THIRD = "second_reviewer_missing"
NEVER_PUBLIC = (WorkflowState.DRAFT, WorkflowState.IN_REVIEW, WorkflowState.WITHDRAWN)


@transaction.atomic
def approve_event(
    *,
    event: Event,
    harm_answers: Mapping[str, bool],
    confirmed_names: Iterable[tuple[str, str]] = (),
    accepts_refutation: bool = False,
    by: User,
    at: datetime,
    ground: Ground | None = None,
) -> Edition | None:
    """Sign a version of an event as its reviewer, and publish it when nothing else waits.

    Returns the edition, or None when it waits for its embargo, for a second reviewer, or, being
    public already, for the correction that shows the approved version.

    :raises NotReadyToPublish: naming what is missing; nothing is signed then.
    """
    event = locked(event)
    review = _open_review(event, by)
    review.harm_answers = dict(harm_answers)
    review.confirmed_names = sorted([field, name] for field, name in confirmed_names)
    review.accepts_refutation = accepts_refutation
    review.approved_by, review.approved_at, review.returned_at = by, at, None
    review.save()
    ground = ground or read_ground()
    facts = event_facts(event)
    gaps = missing_of(event, facts, ground)
    if blocking := [gap for gap in gaps if gap.code != WAITS_FOR_A_THIRD]:
        raise NotReadyToPublish.because_of(blocking)
    return None if gaps else _approved(event, review, facts, at=at, ground=ground)


@transaction.atomic
def second_review(
    *, event: Event, by: User, at: datetime, ground: Ground | None = None
) -> Edition | None:
    """Sign as the third person, where the voices diverge on the number.

    :raises NotReadyToPublish: naming what is missing.
    """
    event = locked(event)
    review = review_of(event)
    if review is None or review.approved_by is None:
        raise WrongState.saying("A first reviewer has to approve it before the second.")
    if by.pk in {review.submitted_by_id, review.approved_by_id, event.changed_by_id}:
        raise _same_person("second_reviewer")
    review.second_reviewer, review.second_reviewed_at = by, at
    review.save()
    ground = ground or read_ground()
    facts = event_facts(event)
    if gaps := missing_of(event, facts, ground):
        raise NotReadyToPublish.because_of(gaps)
    return _approved(event, review, facts, at=at, ground=ground)


def _open_review(event: Event, by: User) -> Review:
    review = review_of(event)
    if review is None or (review.returned_at and event.state == WorkflowState.DRAFT):
        raise WrongState.saying("Nobody has submitted this version: submit it for review first.")
    if event.state == WorkflowState.MERGED:
        raise WrongState.saying("It was merged into another event.")
    if by.pk in {review.submitted_by_id, event.changed_by_id}:
        raise _same_person("approved_by")
    return review


def _same_person(field: str) -> NotReadyToPublish:
    sentence = "Somebody other than those who wrote or signed this version has to approve it."
    return NotReadyToPublish([Problem(field=field, sentence=sentence)])


def _approved(
    event: Event, review: Review, facts: EventFacts, *, at: datetime, ground: Ground
) -> Edition | None:
    """A version of a public event is shown by the correction that tells readers what changed."""
    if event.state not in (*NEVER_PUBLIC, WorkflowState.APPROVED):
        return None
    Event.objects.filter(pk=event.pk).update(
        state=WorkflowState.APPROVED,
        author=review.submitted_by,
        approved_by=review.approved_by,
        approved_at=at,
    )
    try:
        require_embargo_over(facts, ground, at=at)
    except UnderEmbargo:
        return None
    return show(event, facts, change=Change.PUBLISHED, ground=ground, at=at)
