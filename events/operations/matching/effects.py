"""What a relation between two events would make of the totals, once both were public."""

from collections.abc import Collection, Hashable, Iterable, Sequence

from django.db.models import Q

from events.choices import OVERLAP_LINKS
from events.models import Edition, EventLink
from events.reading.counted import counted_events, overlaps_at
from events.rules.matching import Relating
from events.rules.overlaps import Overlap
from events.rules.totals import CellKey, CountedEvent, Effect, cells_concerned, effects

# The assumption that the two have nothing to do with each other.
UNRELATED = ""
# What the totals never ask of an edition, and what is long.
UNREAD = ("document", "search_text", "note", "rules")


def effect_of_relating(
    first: CountedEvent, second: CountedEvent, options: Iterable[Relating]
) -> list[Effect]:
    """The cells concerned now, with both public and unrelated, and under each relation, by its code.

    It is computed, and nothing is stored.
    """
    keys = cells_concerned([first, second])
    if not keys:
        return []
    public = _public(keys)
    held = {event.id: event for event in public}
    shown = held | {one.id: one for one in (first, second)}
    links = overlaps_at()
    # With both public already, the relation shows once the first is relinked.
    republished = {first.id, second.id} - set(held) or {first.id}
    kept = _links_then(republished, shown, links)
    assumed = {one.code: [*kept, *_overlap(first, second, one)] for one in options}
    return effects(
        keys,
        public=public,
        links=links,
        then_public=list(shown.values()),
        assumptions={UNRELATED: kept, **assumed},
    )


def _public(keys: Sequence[CellKey]) -> list[CountedEvent]:
    """The public events that may count in one of the cells, all of one type and volition each."""
    editions = Edition.objects.current().events().defer(*UNREAD)
    asked = Q()
    for key in keys:
        cell = Q(type=key.type, volition=key.volition, placement_path__contains=[key.region])
        if key.period.start is not None:
            cell &= Q(date_start__gte=key.period.start, date_end__lte=key.period.end)
        asked |= cell
    return counted_events(editions.filter(asked))


def _links_then(
    republished: Collection[Hashable], shown: Collection[Hashable], links: Iterable[Overlap]
) -> list[Overlap]:
    """The public links, those of the events published anew being the ones of the desk."""
    rows = EventLink.objects.filter(kind__in=sorted(OVERLAP_LINKS))
    rows = rows.filter(Q(from_event__in=republished) | Q(to_event__in=republished))
    own = {
        Overlap(
            kind=row.kind, source=row.from_event_id, target=row.to_event_id, working=row.working
        )
        for row in rows
    }
    others = {one for one in links if not {one.source, one.target} & set(republished)}
    return [one for one in others | own if {one.source, one.target} <= set(shown)]


def _overlap(first: CountedEvent, second: CountedEvent, how: Relating) -> list[Overlap]:
    """The link of a relation; none of those that tell a story only."""
    if how.kind not in OVERLAP_LINKS:
        return []
    source, target = (second, first) if how.turned else (first, second)
    return [Overlap(kind=how.kind, source=source.id, target=target.id, working=how.working)]
