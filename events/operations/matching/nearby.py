"""The bounded set of events among which the rule looks for the same one."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, Exists, F, OuterRef, QuerySet, Value, When

from events.choices import DatePrecision, WorkflowState
from events.models import Event, EventPlace, Place
from events.models.desk.event import POSSIBLE_DAYS
from events.operations.matching.tellings import Known
from events.rules.matching import Told
from events.rules.matching.acts import related_types

# The rule sees no more than these, however large the desk is.
MOST_NEARBY = 150
MOST_OF_ONE_ARTICLE = 50
# How far apart two dates of one event may be told.
SLACK = timedelta(days=7)
Days = tuple[date | None, date | None]


def nearby(told: Told, days: Days, known: Known) -> set[UUID]:
    """Events of the kind whose dates touch these days, the nearest and likest first; and those that
    rest on the same article, whatever their dates."""
    kept = Event.objects.exclude(state=WorkflowState.MERGED)
    kept = kept.filter(type__in=related_types(told.type))
    same_article = kept.filter(evidence__claim__article__in=map(UUID, told.articles))
    return {
        *_likest(_touching(kept, days), told, known),
        *same_article.values_list("pk", flat=True)[:MOST_OF_ONE_ARTICLE],
    }


def _touching(events: QuerySet[Event], days: Days) -> QuerySet[Event]:
    start, end = days
    if start is None and end is None:
        return events
    dated = events.exclude(date_precision=DatePrecision.UNKNOWN)
    asked = DateRange(start and start - SLACK, end and end + SLACK, "[]")
    return dated.alias(days=POSSIBLE_DAYS).filter(days__overlap=asked)


def _likest(events: QuerySet[Event], told: Told, known: Known) -> Iterable[UUID]:
    """Of the same type, with the same number, near, and dated narrowly."""
    ordered = events.alias(
        other_type=Case(When(type=told.type, then=Value(0)), default=Value(1)),
        other_number=Case(When(best=told.figure.best, then=Value(0)), default=Value(1)),
        near=_is_near(told, known),
        width=F("date_end") - F("date_start"),
    ).order_by("other_type", "-near", "other_number", F("width").asc(nulls_last=True), "pk")
    return ordered.values_list("pk", flat=True)[:MOST_NEARBY]


def _is_near(told: Told, known: Known) -> Exists:
    """A place of the event lies in one of the provinces told of, or holds it."""
    regions = {path[:3][-1] for path in told.paths}
    above = {code for path in told.paths for code in path[1:]}
    codes = [
        code for code, path in _all_paths(known) if regions.intersection(path) or code in above
    ]
    places = Place.objects.filter(code__in=codes).values("pk")
    return Exists(EventPlace.objects.filter(event=OuterRef("pk"), place__in=places))


def _all_paths(known: Known) -> Iterable[tuple[str, tuple[str, ...]]]:
    return ((code, known.gazetteer.path(code)) for code in known.gazetteer)
