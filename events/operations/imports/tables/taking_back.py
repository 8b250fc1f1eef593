"""Removing what an import made."""

from uuid import UUID

import pghistory
from django.db import transaction

from events.choices import TableState
from events.models import (
    Claim,
    ClaimPlace,
    Event,
    EventClaim,
    EventPlace,
    ImportedEvent,
    Job,
    TableImport,
)
from events.operations.imports.tables.untouched import bare_articles, touched
from events.operations.jobs import report_progress

AT_ONCE = 500
NAMED = 5


def in_the_way(table: TableImport) -> list[str]:
    """The codes of the first events that are no untouched drafts any more."""
    found = touched(ImportedEvent.objects.filter(first_table=table))
    return list(found.order_by("pk").values_list("event__code", flat=True)[:NAMED])


def take_back(table: TableImport, job: Job | None) -> None:
    """Delete what the import made, in batches. A draft that was touched meanwhile stays."""
    assert table.undone_by is not None
    total, done = ImportedEvent.objects.filter(first_table=table).count(), 0
    with pghistory.context(user=table.undone_by.pk):
        while taken := _take_back_some(table):
            done += taken
            if job is not None:
                report_progress(job, done=done, total=total)
    TableImport.objects.filter(pk=table.pk, state=TableState.UNDOING).update(
        state=TableState.UNDONE
    )


@transaction.atomic
def _take_back_some(table: TableImport) -> int:
    made = ImportedEvent.objects.filter(first_table=table).order_by("pk")
    stays = touched(made).values("pk")
    rows = list(made.exclude(pk__in=stays).select_for_update(of=("self",))[:AT_ONCE])
    events, claims = [row.event_id for row in rows], [row.claim_id for row in rows]
    ImportedEvent.objects.filter(pk__in=[row.pk for row in rows]).delete()
    EventClaim.objects.filter(event__in=events).delete()
    EventPlace.objects.filter(event__in=events).delete()
    Event.objects.filter(pk__in=events).delete()
    homes = set(Claim.objects.filter(pk__in=claims).values_list("article", flat=True))
    ClaimPlace.objects.filter(claim__in=claims).delete()
    Claim.objects.filter(pk__in=claims).delete()
    _forget_articles(table, homes)
    return len(rows)


def _forget_articles(table: TableImport, homes: set[UUID]) -> None:
    """The articles that came with the import and carry nothing any more."""
    assert table.confirmed_at is not None
    bare_articles(homes).filter(added_by=table.confirmed_by, added_at=table.confirmed_at).delete()
