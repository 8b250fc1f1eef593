"""Totals of a past moment, computed from what was public then (AGG-1)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from events.choices import OVERLAP_LINKS
from events.filters.totals.row import Row, key_of
from events.models.record.edition import Edition, EditionQuerySet
from events.models.record.link import RecordLink
from events.rules.overlaps import Combined, Figure, Overlap
from events.rules.totals import (
    RULE,
    Cell,
    CellKey,
    CountedEvent,
    Terms,
    cells_of,
    compute_cell,
)

if TYPE_CHECKING:
    from events.filters.totals.question import TotalsQuestion

MOST_LISTED = 200


def past_rows(question: "TotalsQuestion", moment: datetime) -> list[Row]:
    """The cells of the question as they were at the moment, without what was sealed since."""
    links = list(_links(moment))
    return [
        _row(cell)
        for key, events in _by_cell(question, moment).items()
        if (cell := compute_cell(key, events, links))
    ]


def sealed_since(moment: datetime) -> int:
    """How many editions that were public at the moment have been sealed since."""
    valid = Edition.objects.events().filter(valid_from__lte=moment).exclude(valid_until__lte=moment)
    return valid.filter(sealed_at__isnull=False).count()


def _by_cell(question: "TotalsQuestion", moment: datetime) -> dict[CellKey, list[CountedEvent]]:
    held: dict[CellKey, list[CountedEvent]] = defaultdict(list)
    for event in _events(question, Edition.objects.as_of(moment).events()):
        for key in cells_of(event):
            if question.holds(key):
                held[key].append(event)
    return held


def _events(question: "TotalsQuestion", editions: EditionQuerySet) -> Iterator[CountedEvent]:
    editions = editions.filter(placement_path__overlap=sorted(question.regions))
    if question.types:
        editions = editions.filter(type__in=sorted(question.types))
    for edition in editions.defer("document", "search_text", "note"):
        yield CountedEvent(
            id=str(edition.subject_id),
            slug=edition.slug or "",
            type=edition.type or "",
            volition=edition.volition,
            status=edition.status or "",
            path=tuple(edition.placement_path or ()),
            start=edition.date_start,
            end=edition.date_end,
            figure=Figure(
                low=edition.low,
                best=edition.best,
                high=edition.high,
                high_open=bool(edition.high_open),
            ),
            occurrence=edition.occurrence or "",
            granularity=edition.granularity or "",
        )


def _links(moment: datetime) -> Iterator[Overlap]:
    for link in RecordLink.objects.as_of(moment).filter(kind__in=sorted(OVERLAP_LINKS)):
        yield Overlap(
            kind=link.kind,
            source=str(link.from_subject),
            target=str(link.to_subject),
            working=link.working,
        )


def _row(cell: Cell) -> Row:
    key = cell.key
    return {
        **key_of(
            region=key.region,
            period=key.period,
            type=key.type,
            volition=key.volition,
            basis=key.basis,
        ),
        **_sum(cell.total),
        "capped": cell.total.capped,
        "events": list(cell.events) if len(cell.events) <= MOST_LISTED else None,
        "unplaced_time": {kind: _sum(one) for kind, one in cell.unplaced_time.items()},
        "unplaced_region": _sum(cell.unplaced_region),
        "overlap_adjustment_time": _by_kind(cell.overlap_adjustment_time.items()),
        "overlap_adjustment_region": _terms(cell.overlap_adjustment_region),
        "sum_children_time": _by_kind(cell.sum_children_time.items()),
        "sum_children_region": _terms(cell.sum_children_region),
        "rules": RULE,
    }


def _sum(combined: Combined) -> Row:
    return {
        "n_events": combined.n_events,
        "n_without_best": combined.n_without_best,
        "low": combined.low,
        "best": combined.best,
        "high": combined.high,
        "high_open": combined.high_open,
    }


def _terms(terms: Terms) -> Row:
    return {
        "n_events": terms.n_events,
        "low": terms.low,
        "best": terms.best,
        "high": terms.high,
    }


def _by_kind(terms: Iterable[tuple[str, Terms]]) -> dict[str, Row]:
    return {kind: _terms(one) for kind, one in terms}
