"""Storing one batch of rows, each step with one statement however many rows there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model

from events.models import (
    Article,
    Claim,
    ClaimPlace,
    Event,
    EventClaim,
    EventPlace,
    ImportedEvent,
    Source,
    TableImport,
)
from events.operations.checking import check_fields
from events.operations.codes import free_codes
from events.operations.imports.tables.copying import copy_rows
from events.operations.imports.tables.ground import TableGround
from events.operations.imports.tables.judge import Judged
from events.operations.imports.tables.making import Signature, claims_of, events_of
from events.operations.imports.tables.printed import (
    Key,
    article_key,
    articles_here,
    articles_made,
)
from events.rules.tables import Draft, Mapping
from events.rules.texts import searchable

Placed = TypeVar("Placed", ClaimPlace, EventPlace)
BASIS = "F: it came with an imported table, and nobody has judged it."
ARTICLE_CHECKED = ("url", "title", "language", "code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What a batch is stored with."""

    table: TableImport
    mapping: Mapping
    ground: TableGround
    signed: Signature


def store_new(rows: Sequence[Judged], batch: Batch) -> None:
    """Store article, claim and draft of each row that was not here before."""
    if not rows:
        return
    drafts = [row.draft for row in rows]
    make_sources(drafts, batch)
    articles = articles_for(drafts, batch)
    claims = claims_of(drafts, articles, batch.ground, batch.signed)
    pairs = events_of(drafts, claims, batch.ground, batch.signed)
    copy_rows(Claim, claims)
    copy_rows(Event, [event for event, _ in pairs])
    copy_rows(EventClaim, [use for _, use in pairs])
    uses = [(row, use) for row, (_, use) in zip(rows, pairs, strict=True)]
    copy_rows(ClaimPlace, [placed(ClaimPlace, r.draft, batch, claim=u.claim) for r, u in uses])
    copy_rows(EventPlace, [placed(EventPlace, r.draft, batch, event=u.event) for r, u in uses])
    copy_rows(ImportedEvent, [_memory(row, use, batch) for row, use in uses])


def make_sources(drafts: Sequence[Draft], batch: Batch) -> None:
    """A source rated F for each publisher or speaker that is not known."""
    book = batch.ground.sources
    names = [name for draft in drafts for name in (draft.publisher, draft.speaker)]
    if lacking := {name for name in names if not book.called(name)}:
        # Somebody may have entered it since the sources were read.
        for source in Source.objects.filter(name_en__in=lacking):
            book.add(source)
    unknown = {searchable(name): name for name in reversed(names) if not book.called(name)}
    if not unknown:
        return
    codes = free_codes(Source, list(unknown.values()))
    sources = [
        Source(code=code, name_en=name, kind=batch.mapping.new_publishers, reliability_basis=BASIS)
        for name, code in zip(unknown.values(), codes, strict=True)
    ]
    for source in sources:
        check_fields(source, ("code", "name_en", "kind"))
    Source.objects.bulk_create(sources)
    for source in sources:
        book.add(source)


def articles_for(drafts: Sequence[Draft], batch: Batch) -> dict[Key, Article]:
    """The article of each row, stored where it was not here before."""
    book, signed = batch.ground.sources, batch.signed
    here = articles_here(drafts, book)
    lacking = [draft for draft in drafts if article_key(draft) not in here]
    made = articles_made(lacking, book, withhold=batch.mapping.withhold, by=signed.by, at=signed.at)
    for article in made.values():
        check_fields(article, ARTICLE_CHECKED)
    copy_rows(Article, list(made.values()))
    return here | made


def placed(model: type[Placed], draft: Draft, batch: Batch, **owner: Model) -> Placed:
    """The place of a row, as that of its claim or its event."""
    place, role, precision = batch.ground.placing(draft)
    return model(place=place, role=role, precision=precision, **owner)


def _memory(row: Judged, use: EventClaim, batch: Batch) -> ImportedEvent:
    return ImportedEvent(
        dataset=batch.mapping.dataset,
        external_id=row.draft.external_id,
        digest=row.digest,
        event=use.event,
        claim=use.claim,
        version=use.event.version,
        number=row.number,
        first_table=batch.table,
        last_table=batch.table,
        imported_at=batch.signed.at,
    )
