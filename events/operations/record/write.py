"""Writing one edition with its rows."""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from events.choices import Change, SubjectKind
from events.models import Edition, EditionClaim, EditionPlace
from events.operations.facts import Ground
from events.operations.record.cards import write_cards
from events.operations.record.columns import columns_of
from events.operations.record.head import Turn, take_turn
from events.rules.document import (
    SCHEMA,
    EditionHeader,
    canonical_json,
    document_claims,
    document_places,
    sha256_of,
)

Document = Mapping[str, Any]
Render = Callable[[EditionHeader, str], Document]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An edition and the one it replaced, if any."""

    edition: Edition
    before: Edition | None


def write_edition(
    *,
    subject: UUID,
    kind: SubjectKind,
    change: Change,
    render: Render,
    ground: Ground,
    at: datetime,
    reason: str | None = None,
    note: Mapping[str, str] | None = None,
    survivor: UUID | None = None,
) -> Written:
    """Close the open edition of a subject and add the next one.

    Call it last in a transaction: it takes the lock of the record and holds it to the commit.

    :param render: makes the document from its header and a random nonce.
    """
    turn = take_turn(at)
    before = Edition.objects.of(subject).filter(valid_until=None).first()
    number = (
        Edition.objects.of(subject).order_by("-number").values_list("number", flat=True).first()
        or 0
    ) + 1
    header = EditionHeader(
        number=number,
        position=turn.position,
        valid_from=turn.valid_from,
        change=change,
        reason=reason,
        note=note or {},
    )
    document = render(header, secrets.token_hex(16))
    _close(before, turn)
    edition = _add(
        document, header, turn, ground, subject_id=subject, subject_kind=kind, survivor_id=survivor
    )
    _add_rows(edition, document)
    write_cards(document, turn=turn, ground=ground)
    return Written(edition=edition, before=before)


def _close(before: Edition | None, turn: Turn) -> None:
    if before is not None:
        Edition.objects.filter(pk=before.pk).update(valid_until=turn.valid_from)


def _add(
    document: Document, header: EditionHeader, turn: Turn, ground: Ground, **subject: Any
) -> Edition:
    text = canonical_json(document)
    digest = sha256_of(text)
    return Edition.objects.create(
        number=header.number,
        position=header.position,
        valid_from=header.valid_from,
        change=header.change,
        reason=header.reason,
        note=dict(header.note),
        rules=dict(header.rules),
        schema=SCHEMA,
        document=text,
        sha256=digest,
        chain=turn.end(digest),
        **columns_of(json.loads(text), ground.atlas),
        **subject,
    )


def _add_rows(edition: Edition, document: Document) -> None:
    EditionPlace.objects.bulk_create(
        EditionPlace(
            edition=edition,
            code=row.code,
            role=row.role,
            precision=row.precision,
            path=list(row.path),
        )
        for row in document_places(document)
    )
    EditionClaim.objects.bulk_create(
        EditionClaim(
            edition=edition,
            claim_id=row.claim_id,
            article_id=row.article_id,
            speaker=row.speaker,
            voice=row.voice,
            publisher=row.publisher,
            relation=row.relation,
            chosen=row.chosen,
            document=dict(row.document),
        )
        for row in document_claims(document)
    )
