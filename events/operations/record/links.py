"""The published relations between events."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from events.choices import SubjectKind
from events.models import Edition, EventLink, RecordLink

Relation = tuple[UUID, UUID, str, str | None]


def open_links(event_id: UUID, edition: Edition) -> None:
    """Make the record's links of an event those of the desk whose two ends are public.

    Links that are gone, or that say something else now, are closed at the moment of the edition.
    """
    wanted = _wanted(event_id)
    held = {_relation(row): row for row in RecordLink.objects.current().touching(event_id)}
    gone = [row.pk for relation, row in held.items() if relation not in wanted]
    RecordLink.objects.filter(pk__in=gone).update(valid_until=edition.valid_from)
    RecordLink.objects.bulk_create(
        _link(relation, edition) for relation in sorted(wanted - set(held), key=str)
    )


def close_links(event_id: UUID, moment: datetime) -> None:
    """Close every open link at whose end the event stands."""
    RecordLink.objects.current().touching(event_id).update(valid_until=moment)


def links_differ(event_id: UUID) -> bool:
    """Tell whether the desk relates the event otherwise than the record does."""
    held = {_relation(row) for row in RecordLink.objects.current().touching(event_id)}
    return held != _wanted(event_id)


def _wanted(event_id: UUID) -> set[Relation]:
    links = EventLink.objects.filter(Q(from_event=event_id) | Q(to_event=event_id))
    rows = list(links.values_list("from_event_id", "to_event_id", "kind", "working"))
    ends = {end for row in rows for end in row[:2]}
    public = set(
        Edition.objects.current()
        .filter(subject_kind=SubjectKind.EVENT, subject_id__in=ends)
        .values_list("subject_id", flat=True)
    )
    return {row for row in rows if row[0] in public and row[1] in public}


def _relation(row: RecordLink) -> Relation:
    return (row.from_subject, row.to_subject, row.kind, row.working)


def _link(relation: Relation, edition: Edition) -> RecordLink:
    start, end, kind, working = relation
    return RecordLink(
        from_subject=start,
        to_subject=end,
        kind=kind,
        working=working,
        position=edition.position,
        valid_from=edition.valid_from,
    )
