"""The published relations between events."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from events.choices import SubjectKind
from events.models import Edition, EventLink, RecordLink
from events.operations.facts import Ground, read_ground
from events.operations.record.rationales import public_rationale

# From which event to which, how, under which hypothesis, and why in public words.
Relation = tuple[UUID, UUID, str, str | None, str]


def open_links(event_id: UUID, edition: Edition, ground: Ground) -> None:
    """Make the record's links of an event those of the desk whose two ends are public.

    Links that are gone, or that say something else now, are closed at the moment of the edition.
    """
    wanted = _wanted(event_id, ground)
    held = {_relation(row): row for row in RecordLink.objects.current().touching(event_id)}
    gone = [row.pk for relation, row in held.items() if relation not in wanted]
    RecordLink.objects.filter(pk__in=gone).update(valid_until=edition.valid_from)
    RecordLink.objects.bulk_create(
        _link(relation, rationale, edition)
        for relation, rationale in sorted(wanted.items(), key=str)
        if relation not in held
    )


def close_links(event_id: UUID, moment: datetime) -> None:
    """Close every open link at whose end the event stands."""
    RecordLink.objects.current().touching(event_id).update(valid_until=moment)


def links_differ(event_id: UUID, ground: Ground | None = None) -> bool:
    """Tell whether the desk relates the event otherwise than the record does."""
    held = {_relation(row) for row in RecordLink.objects.current().touching(event_id)}
    return held != set(_wanted(event_id, ground or read_ground()))


def _wanted(event_id: UUID, ground: Ground) -> dict[Relation, dict[str, str]]:
    """Each relation of the desk both ends of which are public, with its public rationale."""
    links = EventLink.objects.filter(Q(from_event=event_id) | Q(to_event=event_id))
    rows = list(links.select_related("from_event", "to_event"))
    public = _public({end for row in rows for end in (row.from_event_id, row.to_event_id)})
    wanted: dict[Relation, dict[str, str]] = {}
    for row in rows:
        if row.from_event_id in public and row.to_event_id in public:
            rationale = public_rationale(row, ground)
            wanted[_key(row.from_event_id, row.to_event_id, row.kind, row.working, rationale)] = (
                rationale
            )
    return wanted


def _public(events: set[UUID]) -> set[UUID]:
    editions = Edition.objects.current().filter(subject_kind=SubjectKind.EVENT)
    return set(editions.filter(subject_id__in=events).values_list("subject_id", flat=True))


def _relation(row: RecordLink) -> Relation:
    return _key(row.from_subject, row.to_subject, row.kind, row.working, row.rationale)


def _key(
    start: UUID, end: UUID, kind: str, working: str | None, rationale: Mapping[str, str]
) -> Relation:
    return (start, end, kind, working, rationale.get("en", ""))


def _link(relation: Relation, rationale: dict[str, str], edition: Edition) -> RecordLink:
    start, end, kind, working, _words = relation
    return RecordLink(
        from_subject=start,
        to_subject=end,
        kind=kind,
        working=working,
        rationale=rationale,
        position=edition.position,
        valid_from=edition.valid_from,
    )
