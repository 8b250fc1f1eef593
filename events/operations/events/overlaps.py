"""What must hold between two events that concern the same people."""

from events.choices import OVERLAP_LINKS, LinkKind
from events.models import Event, Place
from events.operations.errors import Problem
from events.rules.placement import Gazetteer, PlaceNode, placement


def broken_links(event: Event) -> list[Problem]:
    """What a change of an event breaks in its links."""
    outward = event.links_out.select_related("to_event")
    inward = event.links_in.select_related("from_event")
    ends = [(event, link.to_event, link.kind) for link in outward]
    ends += [(link.from_event, event, link.kind) for link in inward]
    return [
        problem for part, whole, kind in ends for problem in overlap_problems(part, whole, kind)
    ]


def overlap_problems(part: Event, whole: Event, kind: str) -> list[Problem]:
    """What does not fit for two events to be linked in this way."""
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
    gazetteer = read_gazetteer()
    inner, outer = (
        placement(one.type, one.places.values_list("place__code", "role"), gazetteer)
        for one in (part, whole)
    )
    return gazetteer.within(inner, outer)


def read_gazetteer() -> Gazetteer:
    """The tree of places as it is now."""
    rows = Place.objects.values_list("code", "level", "parent__code")
    return Gazetteer(
        PlaceNode(code=code, level=level, parent=parent) for code, level, parent in rows
    )
