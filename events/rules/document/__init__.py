"""An event, or a reference figure, as its public document; hashes, chain and derived rows."""

from .canonical import canonical_json, sha256_of
from .event import public_document
from .figure import FigureFacts, figure_document
from .header import LICENCE, SCHEMA, EditionHeader
from .history import GENESIS, Break, ChainedEdition, chain, verify
from .places import place_card, placement_of
from .rows import ClaimRow, PlaceRow, document_claims, document_places
from .search import normal_text, search_text
from .tombstone import merged_document, withdrawn_document
from .voices import source_card

__all__ = [
    "GENESIS",
    "LICENCE",
    "SCHEMA",
    "Break",
    "ChainedEdition",
    "ClaimRow",
    "EditionHeader",
    "FigureFacts",
    "PlaceRow",
    "canonical_json",
    "chain",
    "document_claims",
    "document_places",
    "figure_document",
    "merged_document",
    "normal_text",
    "place_card",
    "placement_of",
    "public_document",
    "search_text",
    "sha256_of",
    "source_card",
    "verify",
    "withdrawn_document",
]
