"""What a second person decides before an event becomes public."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Change, NoticeKind, WorkflowState
from events.models import Edition, Event, Review
from events.operations.errors import Problem
from events.operations.facts import Ground, event_facts, read_ground
from events.operations.facts.review import review_of
from events.operations.notices import authors_of, reviewers, tell
from events.operations.publishing.editions import open_edition, show
from events.operations.publishing.gaps import missing_of, require_embargo_over
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import NotReadyToPublish, UnderEmbargo, WrongState
from events.rules.publication import EventFacts
from events.rules.sentence import Sentence

WAITS_FOR_A_THIRD = "second_reviewer_missing"
NEVER_PUBLIC = (WorkflowState.DRAFT, WorkflowState.IN_REVIEW, WorkflowState.WITHDRAWN)


@transaction.atomic
def approve_event(
    *,
    event: Event,
    harm_answers: Mapping[str, bool],
    confirmed_names: Iterable[tuple[str, str]] = (),
    accepts_refutation: bool = False,
    version: int | None = None,
    by: User,
    at: datetime,
    ground: Ground | None = None,
) -> Edition | None:
    """Sign a version of an event as its reviewer, and publish it when nothing else waits.

    Returns the edition, or None when it waits for its embargo, for a second reviewer, or, being
    public already, for the correction that shows the approved version. Approving it again is harmless;
    what another reviewer has approved is not approved anew while nothing is missing.

    :param version: the version that was read; without it, the present one.
    :raises WrongState: when it was changed meanwhile, or somebody else approved it.
    :raises NotReadyToPublish: naming what is missing; nothing is signed then.
    """
    event = locked(event)
    _refuse_unread(event, version)
    review = _open_review(event, by)
    ground = ground or read_ground()
    _refuse_approved(event, review, by, ground)
    if review.approved_by == by and event.state == WorkflowState.PUBLISHED:
        return open_edition(event) if event.published_version == event.version else None
    if review.approved_by != by:
        review.second_reviewer = review.second_reviewed_at = None
    review.harm_answers = dict(harm_answers)
    review.confirmed_names = sorted([field, name] for field, name in confirmed_names)
    review.accepts_refutation = accepts_refutation
    review.approved_by, review.approved_at, review.returned_at = by, at, None
    review.save()
    facts = event_facts(event)
    gaps = missing_of(event, facts, ground)
    if blocking := [gap for gap in gaps if gap.code != WAITS_FOR_A_THIRD]:
        raise NotReadyToPublish.because_of(blocking)
    if gaps:
        _tell_a_third(event, review, by=by, at=at)
        return None
    return _approved(event, review, facts, by=by, at=at, ground=ground)


@transaction.atomic
def second_review(
    *,
    event: Event,
    version: int | None = None,
    by: User,
    at: datetime,
    ground: Ground | None = None,
) -> Edition | None:
    """Sign as the third person, where the voices diverge on the number.

    :param version: the version that was read; without it, the present one.
    :raises WrongState: when it was changed meanwhile.
    :raises NotReadyToPublish: naming what is missing.
    """
    event = locked(event)
    _refuse_unread(event, version)
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
    return _approved(event, review, facts, by=by, at=at, ground=ground)


def _open_review(event: Event, by: User) -> Review:
    review = review_of(event)
    if review is None or (review.returned_at and event.state == WorkflowState.DRAFT):
        raise WrongState.saying("Nobody has submitted this version: submit it for review first.")
    if event.state == WorkflowState.MERGED:
        raise WrongState.saying("It was merged into another event.")
    if by.pk in {review.submitted_by_id, event.changed_by_id}:
        raise _same_person("approved_by")
    return review


def _refuse_unread(event: Event, version: int | None) -> None:
    """What somebody signs is what they read."""
    if version is not None and version != event.version:
        raise WrongState.saying(
            Sentence(
                "It was changed while you read it: version {version} by {who}. Read what is new first.",
                version=event.version,
                who=event.changed_by or event.author,
            )
        )


def _refuse_approved(event: Event, review: Review, by: User, ground: Ground) -> None:
    """Another reviewer's signature stands, unless something came up that it does not cover."""
    if review.approved_by is None or review.approved_by == by:
        return
    gaps = missing_of(event, event_facts(event), ground)
    if all(gap.code == WAITS_FOR_A_THIRD for gap in gaps):
        raise WrongState.saying(
            Sentence("{who} has approved this version already.", who=review.approved_by)
        )


def _tell_a_third(event: Event, review: Review, *, by: User, at: datetime) -> None:
    written = authors_of(event)
    others = reviewers() - written
    for people, kind in (
        (written, NoticeKind.APPROVED),
        (others, NoticeKind.SECOND_WANTED),
    ):
        tell(people, kind, event=event, by=by, at=at, once=True, version=event.version)


def _same_person(field: str) -> NotReadyToPublish:
    sentence = "Somebody other than those who wrote or signed this version has to approve it."
    return NotReadyToPublish([Problem(field=field, sentence=sentence)])


def _approved(
    event: Event, review: Review, facts: EventFacts, *, by: User, at: datetime, ground: Ground
) -> Edition | None:
    """Publish what waits for nothing more, and tell those who wrote it."""
    who = authors_of(event)
    edition = _publish(event, review, facts, at=at, ground=ground)
    if edition is None:
        tell(who, NoticeKind.APPROVED, event=event, by=by, at=at, once=True, version=event.version)
    else:
        tell(who, NoticeKind.PUBLISHED, event=event, by=by, at=at, edition=edition.number)
    return edition


def _publish(
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
