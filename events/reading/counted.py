"""Public editions and links as plain values for AGG-1."""

from collections.abc import Iterable
from datetime import datetime

from events.choices import OVERLAP_LINKS
from events.models.record.edition import Edition
from events.models.record.link import RecordLink
from events.rules.overlaps import Figure, Overlap
from events.rules.totals import CountedEvent


def counted(edition: Edition) -> CountedEvent:
    """What a total knows of one edition that shows an event."""
    return CountedEvent(
        id=edition.subject_id,
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


def overlaps_at(moment: datetime | None = None) -> list[Overlap]:
    """The links that change a sum, now or as they were public at a moment."""
    links = RecordLink.objects.current() if moment is None else RecordLink.objects.as_of(moment)
    return [
        Overlap(
            kind=link.kind, source=link.from_subject, target=link.to_subject, working=link.working
        )
        for link in links.filter(kind__in=sorted(OVERLAP_LINKS))
    ]


def counted_events(editions: Iterable[Edition]) -> list[CountedEvent]:
    return [counted(edition) for edition in editions]
