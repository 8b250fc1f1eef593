"""The rows of the desk that a row of a table becomes, not stored yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from events.choices import ClaimState, Measure, Relation
from events.models import Article, Claim, Event, EventClaim
from events.operations.claims.fields import fingerprint_of
from events.operations.codes import free_codes
from events.operations.events.adjudicate import decided_columns
from events.operations.events.create import address_of
from events.operations.events.statements import statement_of
from events.operations.imports.tables.ground import TableGround
from events.operations.imports.tables.printed import Key, article_key
from events.rules.tables import Draft

DATES = ("edtf", "date_start", "date_end", "date_precision")
ACT = ("volition", "destination")
CLAIM_SAME = (
    *(*ACT, *DATES),
    *("count_as_written", "quantifier", "unit", "low", "value", "high", "modality", "credibility"),
)
EVENT_SAME = (*ACT, *DATES, "type", "occurrence", "sensitivity", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who imports and when, and whether that person also confirms what the claims say."""

    by: User
    at: datetime
    confirms: bool


def claim_columns(draft: Draft, ground: TableGround) -> dict[str, Any]:
    """The columns of a claim that a row says."""
    return {name: getattr(draft, name) for name in CLAIM_SAME} | {
        "event_type": draft.type,
        "high_open": draft.high is None,
        "speaker": ground.sources.get(draft.speaker),
        "speaker_as_written": draft.speaker,
    }


def event_columns(draft: Draft) -> dict[str, Any]:
    """The columns of an event that a row says."""
    return {name: getattr(draft, name) for name in EVENT_SAME}


def claims_of(
    drafts: Sequence[Draft], articles: dict[Key, Article], ground: TableGround, signed: Signature
) -> list[Claim]:
    """A claim for each row, with its fingerprint and a code."""
    homes = [articles[article_key(draft)] for draft in drafts]
    codes = free_codes(Claim, [home.code for home in homes], always_lettered=True)
    claims = []
    for draft, home, code in zip(drafts, homes, codes, strict=True):
        claim = Claim(
            code=code,
            article=home,
            measure=Measure.FLOW,
            made_by=signed.by,
            made_at=signed.at,
            **claim_columns(draft, ground),
        )
        claim.fingerprint = fingerprint_of(claim, [ground.placing(draft)])
        if signed.confirms:
            sign(claim, signed)
        claims.append(claim)
    return claims


def sign(claim: Claim, signed: Signature) -> None:
    """Say in this person's name that the article says this."""
    claim.state = ClaimState.CONFIRMED
    claim.confirmed_by, claim.confirmed_at = signed.by, signed.at


def events_of(
    drafts: Sequence[Draft], claims: Sequence[Claim], ground: TableGround, signed: Signature
) -> list[tuple[Event, EventClaim]]:
    """A draft for each row with the claim that hangs on it, adjudicated."""
    bases = [address_of(d.type, d.edtf, [ground.placing(d)]) for d in drafts]
    codes = free_codes(Event, bases)
    made = []
    for draft, claim, code in zip(drafts, claims, codes, strict=True):
        event = Event(
            code=code,
            author=signed.by,
            changed_by=signed.by,
            made_at=signed.at,
            changed_at=signed.at,
            **event_columns(draft),
        )
        use = EventClaim(event=event, claim=claim, relation=relation_of(claim))
        decide(event, use, signed.at)
        made.append((event, use))
    return made


def relation_of(claim: Claim) -> str:
    """A claim without a number supports that it happened."""
    stated = any(number is not None for number in (claim.low, claim.value, claim.high))
    return Relation.SUPPORTS_COUNT if stated else Relation.SUPPORTS_OCCURRENCE


def decide(event: Event, use: EventClaim, at: datetime) -> list[str]:
    """Set number and status as adjudication does, from the one claim there is; return the columns."""
    columns = decided_columns(event, [statement_of(use, is_denial=False)], at=at)
    for name, value in columns.items():
        setattr(event, name, value)
    return list(columns)
