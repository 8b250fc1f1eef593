"""Writing the edition of an event, and marking what it touches."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from events.choices import Change, SubjectKind, WorkflowState
from events.models import Address, Edition, Event
from events.operations.errors import Problem, Refused
from events.operations.facts import Ground
from events.operations.record import Written, close_links, open_links, write_edition
from events.operations.totals import mark_stale
from events.rules.document import (
    EditionHeader,
    merged_document,
    public_document,
    withdrawn_document,
)
from events.rules.publication import EventFacts
from events.rules.sentence import Sentence


class AddressTaken(Refused):
    """The address is, or once was, that of something else."""


def open_edition(event: Event) -> Edition | None:
    """The edition of the event that is valid now, a tombstone included."""
    return Edition.objects.of(event.pk).filter(valid_until=None).first()


def show(
    event: Event,
    facts: EventFacts,
    *,
    change: Change,
    ground: Ground,
    at: datetime,
    reason: str | None = None,
    note: Mapping[str, str] | None = None,
) -> Edition:
    """Write the next edition from the desk's copy, with its links, and mark the totals it changes."""
    _claim_address(event)
    Event.objects.filter(pk=event.pk).update(
        state=WorkflowState.PUBLISHED, published_version=event.version
    )

    def render(header: EditionHeader, nonce: str) -> dict[str, Any]:
        return public_document(
            facts,
            sources=ground.sources,
            atlas=ground.atlas,
            header=header,
            nonce=nonce,
            settings=ground.settings,
        )

    written = write_edition(
        subject=event.pk,
        kind=SubjectKind.EVENT,
        change=change,
        render=render,
        ground=ground,
        at=at,
        reason=reason,
        note=note,
    )
    open_links(event.pk, written.edition, ground)
    mark_stale(_with_content(written), at=at)
    event.refresh_from_db()
    return written.edition


def take_down(
    event: Event, *, ground: Ground, at: datetime, survivor: Event | None = None
) -> Edition:
    """Write the tombstone of an event; it says id, day, position, and a survivor's address."""

    def render(header: EditionHeader, nonce: str) -> dict[str, Any]:
        if survivor is None:
            return withdrawn_document(id=str(event.pk), header=header, nonce=nonce)
        return merged_document(
            id=str(event.pk),
            header=header,
            survivor_id=str(survivor.pk),
            survivor_slug=survivor.code,
            nonce=nonce,
        )

    written = write_edition(
        subject=event.pk,
        kind=SubjectKind.EVENT,
        change=Change.MERGED if survivor else Change.WITHDRAWN,
        render=render,
        ground=ground,
        at=at,
        survivor=survivor.pk if survivor else None,
    )
    close_links(event.pk, written.edition.valid_from)
    mark_stale(_with_content(written), at=at)
    return written.edition


def show_again(event: Event, *, ground: Ground, at: datetime, reason: str) -> Edition:
    """Repeat the present document under a new edition, because its relations changed.

    The desk's copy may hold edits that nobody approved, so it is not read.
    """
    current = open_edition(event)
    assert current is not None
    document: dict[str, Any] = json.loads(current.document or "{}")

    def render(header: EditionHeader, nonce: str) -> dict[str, Any]:
        return document | {"edition": header.as_document(), "nonce": nonce}

    written = write_edition(
        subject=event.pk,
        kind=SubjectKind.EVENT,
        change=Change.RELINKED,
        render=render,
        ground=ground,
        at=at,
        reason=reason,
    )
    open_links(event.pk, written.edition, ground)
    mark_stale(_with_content(written), at=at)
    return written.edition


def _with_content(written: Written) -> list[Edition]:
    editions = [written.edition, written.before]
    return [one for one in editions if one is not None and one.slug is not None]


def _claim_address(event: Event) -> None:
    address, _made = Address.objects.get_or_create(
        slug=event.code, defaults={"subject_kind": SubjectKind.EVENT, "subject_id": event.pk}
    )
    if address.subject_id != event.pk or address.retired_at is not None:
        sentence = Sentence(
            "The address “{code}” is or was that of something else: choose another.",
            code=event.code,
        )
        raise AddressTaken([Problem(field="code", sentence=sentence)])
