"""What an adjudication rested on and what has become of it since, read from the history."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Model, Q

from events.models import Article, Claim, Event, EventClaim, Source

# The columns on which number and status rest, of what each claim leads to.
DECISIVE: dict[type[Model], tuple[str, ...]] = {
    Claim: (
        *("state", "measure", "modality", "quantifier", "low", "value", "high", "high_open"),
        *("said_on", "credibility", "speaker_id"),
    ),
    Article: ("published_on", "genre", "syndicated_from_id", "duplicate_of_id", "publisher_id"),
    Source: ("reliability", "kind", "is_responsible_party", "confidential", "same_voice_as_id"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedField:
    """One column of a row before and after; keys of other rows stand as they are."""

    model: type[Model]
    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedSince:
    """What happened to one claim of an event since the event was adjudicated.

    ``what`` is ``attached``, ``taken_off``, ``hangs_otherwise`` or ``says_otherwise``; only the last
    has fields, those of the claim, its article and its speaker.
    """

    claim: Claim
    what: str
    fields: tuple[ChangedField, ...] = ()


def changed_since_adjudication(event: Event) -> list[ChangedSince]:
    """What changed among the claims since, the evidence first; by a fixed number of queries."""
    since = _adjudicated_at(event)
    if since is None:
        return []
    uses = EventClaim.objects.filter(event=event)
    claims = [use.claim for use in uses.select_related("claim__article", "claim__speaker")]
    return [*_evidence(event, since), *_said(claims, since)]


def _adjudicated_at(event: Event) -> datetime | None:
    """The moment by the clock of the database, which is that of the whole history."""
    if event.adjudicated_at is None:
        return None
    rows = _audit(Event).filter(pgh_obj_id=event.pk, adjudicated_at=event.adjudicated_at)
    first = rows.order_by("pgh_id").first()
    return first.pgh_created_at if first else None


def _evidence(event: Event, since: datetime) -> Iterator[ChangedSince]:
    """Of several changes of one claim's place the last one tells."""
    rows = _audit(EventClaim).filter(event_id=event.pk, pgh_created_at__gt=since)
    last = {row.claim_id: row.pgh_label for row in rows.order_by("pgh_id")}
    words = {"insert": "attached", "delete": "taken_off", "update": "hangs_otherwise"}
    claims = Claim.objects.select_related("speaker", "article__publisher").in_bulk(list(last))
    for key, label in last.items():
        if key in claims:
            yield ChangedSince(claim=claims[key], what=words[label])


def _said(claims: list[Claim], since: datetime) -> Iterator[ChangedSince]:
    changes = {
        Claim: _changes(Claim, {claim.pk for claim in claims}, since),
        Article: _changes(Article, {claim.article_id for claim in claims}, since),
        Source: _changes(Source, _speakers(claims), since),
    }
    for claim in claims:
        sources = _speakers([claim])
        fields = [
            *changes[Claim].get(claim.pk, ()),
            *changes[Article].get(claim.article_id, ()),
            *(one for key in sources for one in changes[Source].get(key, ())),
        ]
        if fields:
            yield ChangedSince(claim=claim, what="says_otherwise", fields=tuple(fields))


def _speakers(claims: Iterable[Claim]) -> set[Any]:
    """Who speaks, and who counts as their voice."""
    pairs = ((claim.speaker_id, claim.speaker.same_voice_as_id) for claim in claims)
    return {key for pair in pairs for key in pair if key is not None}


def _changes(
    model: type[Model], keys: set[Any], since: datetime
) -> dict[int | UUID, list[ChangedField]]:
    """For each row its decisive columns that differ from what they were at that moment."""
    names = DECISIVE[model]
    touched = _audit(model).filter(pgh_obj_id__in=keys, pgh_created_at__gt=since)
    found = set(touched.values_list("pgh_obj_id", flat=True))
    held = Q(pgh_obj_id__in=found)
    before: dict[Any, Any] = {}
    after: dict[Any, Any] = {}
    for row in (
        _audit(model).filter(held).only("pgh_obj_id", "pgh_created_at", *names).order_by("pgh_id")
    ):
        (after if row.pgh_created_at > since else before)[row.pgh_obj_id] = row
    return {
        key: [
            ChangedField(
                model=model,
                name=name,
                before=getattr(before[key], name),
                after=getattr(after[key], name),
            )
            for name in names
            if getattr(before[key], name) != getattr(after[key], name)
        ]
        for key in found
        if key in before
    }


def _audit(model: type[Model]) -> Any:
    audit: Any = apps.get_model("events", f"{model.__name__}Event")
    return audit.objects
