"""Saying how two events concern the same people."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import OVERLAP_LINKS, LinkKind
from events.models import Event, EventLink
from events.operations.errors import Problem, refuse_if_any, told
from events.operations.facts import read_ground
from events.operations.gazetteer import checked
from events.rules.placement import placement


@transaction.atomic
def link_events(
    *,
    from_event: Event,
    to_event: Event,
    kind: str,
    by: User,
    at: datetime,
    working: str | None = None,
    rationale: str = "",
) -> EventLink:
    """Relate the first event to the second. Saying the same again is harmless.

    The public sees it once both are public and, if they are already, once it is relinked.

    :raises Refused: naming what does not fit: types, dates, places, a circle, a second whole.
    """
    refuse_if_any(_problems(from_event, to_event, kind))
    held = EventLink.objects.filter(from_event=from_event, to_event=to_event, kind=kind).first()
    link = held or EventLink(
        from_event=from_event, to_event=to_event, kind=kind, made_by=by, made_at=at
    )
    if held and (held.working, held.rationale) == (working, rationale):
        return held
    link.working, link.rationale = working, rationale
    with told():
        checked(link)
        link.save()
    return link


@transaction.atomic
def unlink_events(*, link: EventLink, by: User, at: datetime) -> None:
    """Take a relation back. Taking it back twice is harmless."""
    EventLink.objects.filter(pk=link.pk).delete()


def _problems(part: Event, whole: Event, kind: str) -> list[Problem]:
    problems = []
    if kind in OVERLAP_LINKS and (part.type, part.volition) != (whole.type, whole.volition):
        sentence = "Only events of the same type and volition overlap: use “continues” instead."
        problems.append(Problem(field="kind", sentence=sentence))
    if kind == LinkKind.PART_OF and not _dates_inside(part, whole):
        sentence = "The dates of a part lie inside those of its whole: correct one of them."
        problems.append(Problem(field="to_event", sentence=sentence))
    if kind == LinkKind.PART_OF and not _places_inside(part, whole):
        sentence = "The places of a part lie inside those of its whole: correct one of them."
        problems.append(Problem(field="to_event", sentence=sentence))
    return problems


def _dates_inside(part: Event, whole: Event) -> bool:
    """An open end of the whole holds everything on its side."""
    begins = whole.date_start is None or (
        part.date_start is not None and whole.date_start <= part.date_start
    )
    ends = whole.date_end is None or (part.date_end is not None and part.date_end <= whole.date_end)
    return begins and ends


def _places_inside(part: Event, whole: Event) -> bool:
    """The region in which the part counts is the whole's or lies in it."""
    gazetteer = read_ground().atlas.gazetteer
    inner, outer = (
        placement(one.type, one.places.values_list("place__code", "role"), gazetteer)
        for one in (part, whole)
    )
    return gazetteer.within(inner, outer)
