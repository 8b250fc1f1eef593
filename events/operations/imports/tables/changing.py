"""Bringing untouched drafts up to date with a table that changed at its source."""

from collections.abc import Sequence
from uuid import UUID

from events.choices import ClaimState
from events.models import Article, Claim, ClaimPlace, Event, EventClaim, EventPlace, ImportedEvent
from events.operations.claims.fields import fingerprint_of
from events.operations.imports.tables.judge import Judged
from events.operations.imports.tables.making import (
    CLAIM_SAME,
    EVENT_SAME,
    claim_columns,
    decide,
    event_columns,
    relation_of,
    sign,
)
from events.operations.imports.tables.printed import Key, article_key
from events.operations.imports.tables.storing import Batch, articles_for, make_sources, placed

AT_ONCE = 200
CLAIM_WRITTEN = (
    *(*CLAIM_SAME, "event_type", "high_open", "speaker", "speaker_as_written"),
    *("article", "fingerprint", "state", "confirmed_by", "confirmed_at"),
)
EVENT_WRITTEN = (*EVENT_SAME, "version", "changed_by", "changed_at")


def store_changed(rows: Sequence[Judged], batch: Batch) -> None:
    """Write each row over the draft, the claim and the place that it made before."""
    if not rows:
        return
    drafts = [row.draft for row in rows]
    make_sources(drafts, batch)
    articles = articles_for(drafts, batch)
    uses = [_rewritten(use, row, articles, batch) for use, row in _with_uses(rows)]
    claims, events = [use.claim for use in uses], [use.event for use in uses]
    Claim.objects.bulk_update(claims, CLAIM_WRITTEN, batch_size=AT_ONCE)
    EventClaim.objects.bulk_update(uses, ["relation"], batch_size=AT_ONCE)
    decided = [decide(use.event, use, batch.signed.at) for use in uses]
    Event.objects.bulk_update(events, [*EVENT_WRITTEN, *decided[0]], batch_size=AT_ONCE)
    _place_anew(rows, uses, batch)
    _remember(rows, uses, batch)


def _with_uses(rows: Sequence[Judged]) -> list[tuple[EventClaim, Judged]]:
    """Each row beside its claim on its event; an untouched draft has no other."""
    held = {row.held.event_id: row for row in rows if row.held}
    uses = EventClaim.objects.filter(event__in=held).select_related("event", "claim")
    return [(use, held[use.event_id]) for use in uses.order_by("pk")]


def _rewritten(
    use: EventClaim, row: Judged, articles: dict[Key, Article], batch: Batch
) -> EventClaim:
    claim, event, signed = use.claim, use.event, batch.signed
    claim.article = articles[article_key(row.draft)]
    for name, value in claim_columns(row.draft, batch.ground).items():
        setattr(claim, name, value)
    claim.fingerprint = fingerprint_of(claim, [batch.ground.placing(row.draft)])
    claim.state, claim.confirmed_by, claim.confirmed_at = ClaimState.SUGGESTED, None, None
    if signed.confirms:
        sign(claim, signed)
    for name, value in event_columns(row.draft).items():
        setattr(event, name, value)
    event.version += 1
    event.changed_by, event.changed_at = signed.by, signed.at
    use.relation = relation_of(claim)
    return use


def _place_anew(rows: Sequence[Judged], uses: Sequence[EventClaim], batch: Batch) -> None:
    drafts = {row.held.event_id: row.draft for row in rows if row.held}
    EventPlace.objects.filter(event__in=drafts).delete()
    ClaimPlace.objects.filter(claim__in=[use.claim_id for use in uses]).delete()
    EventPlace.objects.bulk_create(
        placed(EventPlace, drafts[use.event_id], batch, event=use.event) for use in uses
    )
    ClaimPlace.objects.bulk_create(
        placed(ClaimPlace, drafts[use.event_id], batch, claim=use.claim) for use in uses
    )


def _remember(rows: Sequence[Judged], uses: Sequence[EventClaim], batch: Batch) -> None:
    versions: dict[UUID, int] = {use.event_id: use.event.version for use in uses}
    memories = []
    for row in rows:
        assert row.held is not None
        memory = row.held
        memory.digest, memory.version = row.digest, versions[memory.event_id]
        memory.number, memory.last_table = row.number, batch.table
        memory.imported_at = batch.signed.at
        memories.append(memory)
    columns = ["digest", "version", "number", "last_table", "imported_at"]
    ImportedEvent.objects.bulk_update(memories, columns, batch_size=AT_ONCE)
