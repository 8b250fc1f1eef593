"""Events that are likely the same as another, and nobody has said whether they are."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from events.choices import DatePrecision, Granularity, WorkflowState
from events.models import Event, EventLink, EventPlace, NotTheSame
from events.operations.matching.proposals import answered_for

OVER = (WorkflowState.MERGED.value, WorkflowState.WITHDRAWN.value)
NARROW = (DatePrecision.DAY.value, DatePrecision.MULTI_DAY.value, DatePrecision.WEEK.value)
NEIGHBOURS = (-1, 0, 1)


def unanswered_twins(event: Event) -> QuerySet[Event]:
    """Events of the same act that begin within a day of this one, where it is or one in the other's place.

    Not those that are linked with it, or were found not to be the same.
    """
    if event.date_start is None or not _eligible().filter(pk=event.pk).exists():
        return Event.objects.none()
    days = [event.date_start + timedelta(days=number) for number in NEIGHBOURS]
    alike = _eligible().filter(type=event.type, volition=event.volition, date_start__in=days)
    at_the_place = alike.filter(places__in=_rows_at(event)).exclude(pk=event.pk).distinct()
    return at_the_place.exclude(pk__in=answered_for(event))


def events_with_twins() -> QuerySet[Event]:
    """Every event that has a twin; of a pair both are found."""
    return _eligible().filter(_has_a_twin_among(_eligible()))


def _eligible() -> QuerySet[Event]:
    kept = Event.objects.exclude(state__in=OVER).filter(granularity=Granularity.INCIDENT)
    return kept.filter(date_precision__in=NARROW)


def _has_a_twin_among(events: QuerySet[Event]) -> Q:
    """One condition for each distance of the days, so that each is an equality, and fast."""
    alike = (
        events.alias(sort=Coalesce("volition", Value("")))
        .filter(type=OuterRef("type"), sort=Coalesce(OuterRef("volition"), Value("")))
        .exclude(pk=OuterRef("pk"))
        .filter(_is_at_the_place(), ~_is_linked(), ~_is_found_otherwise())
    )
    found = Q()
    for days in NEIGHBOURS:
        begins = OuterRef("date_start") + Value(timedelta(days=days))
        found |= Q(Exists(alike.filter(date_start=begins)))
    return found


def _rows_at(event: Event) -> QuerySet[EventPlace]:
    """Where any event is that is at a place of this one, directly in it, or where it lies directly in."""
    held = list(event.places.values_list("place_id", "place__parent_id"))
    own = [place for place, _parent in held]
    above = [parent for _place, parent in held if parent is not None]
    return EventPlace.objects.filter(Q(place__in=[*own, *above]) | Q(place__parent__in=own))


def _is_at_the_place() -> Exists:
    """They share a place, or a place of one lies directly in one of the other."""
    # Three queries out: the places compared with, those of the twin, the twin, the event itself.
    theirs = EventPlace.objects.filter(event=OuterRef(OuterRef(OuterRef("pk"))))
    ours = EventPlace.objects.filter(event=OuterRef("pk"))
    shared = Q(place__in=theirs.values("place"))
    above = Q(place__in=theirs.values("place__parent"))
    below = Q(place__parent__in=theirs.values("place"))
    return Exists(ours.filter(shared | above | below))


def _is_linked() -> Exists:
    here, there = OuterRef("pk"), OuterRef(OuterRef("pk"))
    links = EventLink.objects.filter(
        Q(from_event=here, to_event=there) | Q(from_event=there, to_event=here)
    )
    return Exists(links)


def _is_found_otherwise() -> Exists:
    here, there = OuterRef("pk"), OuterRef(OuterRef("pk"))
    found = NotTheSame.objects.filter(
        Q(event=here, other_event=there) | Q(event=there, other_event=here)
    )
    return Exists(found)
