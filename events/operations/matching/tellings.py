"""Claims and events as matching compares them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from events.choices import Modality, Occurrence, Relation
from events.models import Claim, Event, Source
from events.operations.events.overlaps import read_gazetteer
from events.rules.adjudication import root_of
from events.rules.matching import Told
from events.rules.overlaps import Figure
from events.rules.placement import PRIMARY_ROLES, Gazetteer, primary_places

# What is told without a date happened, as a rule, within a year before it was printed.
A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The tree of places and the voice of every source, read once for a page."""

    gazetteer: Gazetteer
    same_voice_as: Mapping[str, str | None]


def read_known() -> Known:
    voices = dict(Source.objects.values_list("code", "same_voice_as__code"))
    return Known(gazetteer=read_gazetteer(), same_voice_as=voices)


def told_by_claim(claim: Claim, known: Known) -> Told:
    """What one claim tells; it rests on its own article and on the one that this repeats."""
    article = claim.article
    articles = {article.pk, article.syndicated_from_id, article.duplicate_of_id} - {None}
    placed = [(one.place.code, one.role) for one in claim.places.select_related("place")]
    is_plan = claim.modality == Modality.PLANNED
    return Told(
        id=claim.pk,
        type=claim.event_type or "",
        volition=claim.volition,
        destination=claim.destination,
        occurrence=Occurrence.PLANNED if is_plan else Occurrence.OCCURRED,
        start=claim.date_start,
        end=claim.date_end,
        paths=_paths(claim.event_type or "", placed, known.gazetteer),
        figure=Figure(low=claim.low, best=claim.value, high=claim.high, high_open=claim.high_open),
        voices=frozenset({root_of(claim.speaker.code, known.same_voice_as)}),
        articles=frozenset(str(key) for key in articles),
    )


def told_by_events(keys: Collection[UUID], known: Known) -> dict[Event, Told]:
    """What each of these events tells, by the same few queries however many they are."""
    rows = Event.objects.filter(pk__in=keys).select_related("merged_into")
    followed = ("places__place", "evidence__claim__speaker", "evidence__claim__article")
    return {event: _told(event, known) for event in rows.prefetch_related(*followed)}


def told_by_event(event: Event, known: Known) -> Told:
    return told_by_events([event.pk], known)[event]


def assumed_days(claim: Claim) -> tuple[date | None, date | None]:
    """Between which days to look for the event: as told, else within a year before it was printed."""
    if claim.date_start is not None or claim.date_end is not None:
        return claim.date_start, claim.date_end
    said = claim.said_on or claim.article.published_on
    return (None, None) if said is None else (said - A_YEAR, said)


def _told(event: Event, known: Known) -> Told:
    uses = [use for use in event.evidence.all() if use.relation != Relation.CONTEXT]
    return Told(
        id=event.pk,
        type=event.type,
        volition=event.volition,
        destination=event.destination,
        occurrence=event.occurrence,
        start=event.date_start,
        end=event.date_end,
        paths=_paths(
            event.type, [(one.place.code, one.role) for one in event.places.all()], known.gazetteer
        ),
        figure=Figure(low=event.low, best=event.best, high=event.high, high_open=event.high_open),
        voices=frozenset(root_of(use.claim.speaker.code, known.same_voice_as) for use in uses),
        articles=frozenset(str(use.claim.article_id) for use in event.evidence.all()),
    )


def _paths(
    kind: str, placed: Iterable[tuple[str, str]], gazetteer: Gazetteer
) -> tuple[tuple[str, ...], ...]:
    """From the world down to each place that says where it happened, else to every place named."""
    pairs = list(placed)
    primary = primary_places(kind, pairs) if kind in PRIMARY_ROLES else ()
    codes = primary or tuple(dict.fromkeys(code for code, _role in pairs))
    return tuple(gazetteer.path(code) for code in codes)
