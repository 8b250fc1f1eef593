"""The claims of an event as adjudication sees them."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from events.choices import SourceKind
from events.models import Event, EventClaim, OfficialDenial, Source
from events.rules.adjudication import Statement, inputs_hash, is_first_hand

FOLLOWED = (
    "claim__speaker__same_voice_as__same_voice_as",
    "claim__article__publisher",
    "claim__article__syndicated_from",
    "claim__article__duplicate_of",
)


def statements_of(event: Event) -> list[Statement]:
    """Every claim that hangs on the event, in plain values."""
    return statements_of_many([event.pk])[event.pk]


def statements_of_many(events: Sequence[UUID]) -> dict[UUID, list[Statement]]:
    """The statements of many events, by two queries however many they are."""
    found: dict[UUID, list[Statement]] = {key: [] for key in events}
    denied = OfficialDenial.objects.filter(event__in=events).values_list("event_id", "claim_id")
    denials = set(denied)
    rows = EventClaim.objects.filter(event__in=events).select_related(*FOLLOWED).order_by("id")
    for row in rows:
        is_denial = (row.event_id, row.claim_id) in denials
        found[row.event_id].append(statement_of(row, is_denial=is_denial))
    return found


def is_adjudication_current(event: Event) -> bool:
    """Tell whether number and status rest on the claims as they are now."""
    return event.adjudicated_inputs == inputs_hash(statements_of(event))


def stale_among(events: Mapping[UUID, str]) -> list[UUID]:
    """Those of the events, each with the hash it was adjudicated from, that rest on other claims now."""
    found = statements_of_many(list(events))
    return [key for key, statements in found.items() if events[key] != inputs_hash(statements)]


def statement_of(row: EventClaim, *, is_denial: bool = False) -> Statement:
    """One claim as it hangs, or would hang, on an event."""
    claim, article = row.claim, row.claim.article
    root = _root(claim.speaker)
    original = article.syndicated_from
    return Statement(
        id=str(claim.pk),
        voice=root.code,
        speaker=claim.speaker.code,
        article=str(article.pk),
        copy_of=str(original.pk) if original else None,
        duplicate=article.duplicate_of_id is not None,
        reliability=root.reliability,
        identifiable=claim.speaker.kind != SourceKind.ANONYMOUS,
        responsible_party=claim.speaker.is_responsible_party or root.is_responsible_party,
        confidential=claim.speaker.confidential or root.confidential,
        first_hand=is_first_hand(genre=article.genre, publisher_kind=article.publisher.kind),
        relation=row.relation,
        acknowledges=row.acknowledges,
        official_denial=is_denial,
        modality=claim.modality,
        measure=claim.measure,
        state=claim.state,
        credibility=claim.credibility,
        said_on=claim.said_on or (original or article).published_on,
        quantifier=claim.quantifier,
        low=claim.low,
        value=claim.value,
        high=claim.high,
        high_open=claim.high_open,
    )


def _root(source: Source) -> Source:
    while source.same_voice_as is not None:
        source = source.same_voice_as
    return source
