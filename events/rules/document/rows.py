"""The rows of the record that are written with an edition, read off its document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One published place with its role and the path from the world down to it."""

    code: str
    role: str
    precision: int
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim with what questions ask of it; ``document`` is its public line."""

    claim_id: str
    article_id: str
    speaker: str
    voice: str
    publisher: str
    relation: str
    chosen: bool
    document: Mapping[str, Any]


def document_places(document: Mapping[str, Any]) -> tuple[PlaceRow, ...]:
    """The places of an event's document; none of a tombstone."""
    return tuple(
        PlaceRow(
            code=place["code"],
            role=place["role"],
            precision=place["precision"],
            path=(*place["within"], place["code"]),
        )
        for place in document.get("places", ())
    )


def document_claims(document: Mapping[str, Any]) -> tuple[ClaimRow, ...]:
    """The claims of an event's document, in its order; none of a tombstone."""
    return tuple(_claims(document))


def _claims(document: Mapping[str, Any]) -> Iterator[ClaimRow]:
    for voice in document.get("voices", ()):
        for claim in voice["claims"]:
            yield ClaimRow(
                claim_id=claim["id"],
                article_id=claim["article"]["id"],
                speaker=claim["speaker"],
                voice=voice["speaker"]["code"],
                publisher=claim["article"]["publisher"]["code"],
                relation=claim["relation"],
                chosen=voice["chosen"] and claim["counted_as"] == "statement",
                document=claim,
            )
