"""The events to which an event is publicly related."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from events.models.record import Edition, RecordLink
from events.views.entries import Entry, entries
from events.views.wording import link_phrase


@dataclass(frozen=True, slots=True)
class Relation:
    """How the event stands to another one."""

    link: RecordLink
    phrase: str
    other: Entry


def relations(edition: Edition, moment: datetime | None) -> list[Relation]:
    """Relations that are public now, or were at the moment, and whose other end is or was."""
    subject = edition.subject_id
    links = RecordLink.objects.as_of(moment) if moment else RecordLink.objects.current()
    touching = list(links.touching(subject).order_by("kind", "position", "pk"))
    others = _others(
        {end for link in touching for end in (link.from_subject, link.to_subject)}, moment
    )
    found = []
    for link in touching:
        outgoing = link.from_subject == subject
        other = others.get(link.to_subject if outgoing else link.from_subject)
        if other:
            found.append(Relation(link, link_phrase(link.kind, outgoing=outgoing), other))
    return found


def _others(subjects: set[UUID], moment: datetime | None) -> dict[UUID, Entry]:
    shown = Edition.objects.as_of(moment) if moment else Edition.objects.current()
    found = entries(shown.events().filter(subject_id__in=subjects))
    return {entry.edition.subject_id: entry for entry in found}
