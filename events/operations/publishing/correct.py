"""Replacing what the public sees of an event."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Change, ChangeReason, NoticeKind, WorkflowState
from events.models import Edition, Event
from events.operations.errors import Problem
from events.operations.facts import Ground, read_ground
from events.operations.facts.review import review_of
from events.operations.notices import authors_of, tell
from events.operations.publishing.editions import open_edition, show
from events.operations.publishing.gaps import require_harmless_note, require_ready
from events.operations.publishing.locked import locked
from events.operations.publishing.refusals import NotReadyToPublish, WrongState
from events.rules.sentence import Sentence

REASONS = frozenset(ChangeReason) - {ChangeReason.WITHDRAWAL}


@transaction.atomic
def correct_event(
    *,
    event: Event,
    reason: str,
    note: Mapping[str, str],
    by: User,
    at: datetime,
    ground: Ground | None = None,
) -> Edition:
    """Add an edition with the approved changes; the editions before it stay as they are.

    Correcting when nothing changed since is harmless: the current edition is returned.

    :param note: what changed, in public words, by language; English at least.
    :raises WrongState: when the event is not public.
    :raises NotReadyToPublish: naming what is missing, the approval of this version included.
    """
    event = locked(event)
    current = open_edition(event)
    if event.state != WorkflowState.PUBLISHED or current is None:
        raise WrongState.saying("Only a published event is corrected: publish it first.")
    if event.published_version == event.version:
        return current
    _require_reason(reason, note)
    ground = ground or read_ground()
    facts = require_ready(event, ground, at=at)
    require_harmless_note(note, event, facts, ground)
    who = authors_of(event)
    _sign(event)
    edition = show(
        event, facts, change=Change.CORRECTED, ground=ground, at=at, reason=reason, note=note
    )
    tell(who, NoticeKind.PUBLISHED, event=event, by=by, at=at, edition=edition.number)
    return edition


def _require_reason(reason: str, note: Mapping[str, str]) -> None:
    problems = []
    if reason not in REASONS:
        known = ", ".join(sorted(REASONS))
        problems.append(
            Problem(field="reason", sentence=Sentence("Choose a reason: {known}.", known=known))
        )
    if not note.get("en", "").strip():
        problems.append(
            Problem(field="note", sentence="Tell readers in English what changed and why.")
        )
    if problems:
        raise NotReadyToPublish(problems)


def _sign(event: Event) -> None:
    """The people who signed the version shown stand with the event."""
    review = review_of(event)
    assert review is not None  # The gates ask for it.
    Event.objects.filter(pk=event.pk).update(
        author=review.submitted_by,
        approved_by=review.approved_by,
        approved_at=review.approved_at,
    )
