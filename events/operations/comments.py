"""Talking about single fields of a version: remarks of reviewers, answers of authors."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import NoticeKind, WorkflowState
from events.models import Event, ReviewComment
from events.operations.errors import Refused
from events.operations.notices import authors_of, tell
from events.rules.texts import hidden_fault

LONGEST_FIELD = 200


@transaction.atomic
def comment_on_field(
    *, event: Event, field: str, text: str, by: User, at: datetime
) -> ReviewComment:
    """Remark on one field of the present version. Saying the same again is harmless.

    A remark blocks nothing; it is shown until somebody calls it settled.

    :param field: as gates name it: "title.en", "claim <code>.gloss.en", "places", "review" …
    :raises Refused: without words, or when the event was merged.
    """
    event = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    if event.state == WorkflowState.MERGED:
        raise Refused.because("state", "It was merged into another event: comment on that one.")
    text = _words(text)
    if len(field) > LONGEST_FIELD or hidden_fault(field):
        raise Refused.because("field", "There is no such field.")
    same = {"field": field, "version": event.version, "text": text, "made_by": by, "answers": None}
    held = event.comments.filter(**same, resolved_at=None).first()
    if held is not None:
        return held
    comment = ReviewComment.objects.create(event=event, made_at=at, **same)
    tell(
        authors_of(event),
        NoticeKind.COMMENTED,
        event=event,
        by=by,
        at=at,
        version=event.version,
        comment=comment.pk,
    )
    return comment


@transaction.atomic
def answer_comment(*, comment: ReviewComment, text: str, by: User, at: datetime) -> ReviewComment:
    """Answer a remark. Saying the same again is harmless.

    :raises Refused: without words, or when it is an answer itself.
    """
    if comment.answers_id is not None:
        raise Refused.because("text", "Answer the remark itself, not one of its answers.")
    text = _words(text)
    held = comment.answered_by.filter(made_by=by, text=text).first()
    if held is not None:
        return held
    answer = ReviewComment.objects.create(
        event=comment.event,
        version=comment.event.version,
        field=comment.field,
        text=text,
        answers=comment,
        made_by=by,
        made_at=at,
    )
    others = {comment.made_by_id, *comment.answered_by.values_list("made_by_id", flat=True)}
    tell(
        others,
        NoticeKind.ANSWERED,
        event=comment.event,
        by=by,
        at=at,
        version=comment.version,
        comment=comment.pk,
    )
    return answer


@transaction.atomic
def resolve_comment(*, comment: ReviewComment, by: User, at: datetime) -> ReviewComment:
    """Call a remark settled. Doing so twice is harmless: the first time counts."""
    return _settle(comment, by=by, at=at)


@transaction.atomic
def reopen_comment(*, comment: ReviewComment, by: User, at: datetime) -> ReviewComment:
    """Take back that a remark is settled. Doing so twice is harmless."""
    return _settle(comment, by=None, at=None)


def _settle(comment: ReviewComment, *, by: User | None, at: datetime | None) -> ReviewComment:
    comment = ReviewComment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if comment.answers_id is not None:
        raise Refused.because("text", "A remark is settled as a whole, with its answers.")
    if (comment.resolved_at is None) != (at is None):
        comment.resolved_by, comment.resolved_at = by, at
        comment.save(update_fields=["resolved_by", "resolved_at"])
    return comment


def _words(text: str) -> str:
    if not text.strip():
        raise Refused.because("text", "Write what is to be said.")
    if fault := hidden_fault(text):
        raise Refused.because("text", fault)
    return text.strip()
