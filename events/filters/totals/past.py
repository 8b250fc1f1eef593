"""Totals of a past moment, computed from what was public then (AGG-1)."""

from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING

from events.filters.totals.row import Row, row_of_cell
from events.models.record.edition import Edition, EditionQuerySet
from events.reading.counted import counted_events, overlaps_at
from events.rules.totals import CellKey, CountedEvent, cells_of, compute_cell

if TYPE_CHECKING:
    from events.filters.totals.question import TotalsQuestion


def past_rows(question: "TotalsQuestion", moment: datetime) -> list[Row]:
    """The cells of the question as they were at the moment, without what was sealed since."""
    links = overlaps_at(moment)
    return [
        row_of_cell(cell)
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


def _events(question: "TotalsQuestion", editions: EditionQuerySet) -> list[CountedEvent]:
    editions = editions.filter(placement_path__overlap=sorted(question.regions))
    if question.types:
        editions = editions.filter(type__in=sorted(question.types))
    return counted_events(editions.defer("document", "search_text", "note"))
