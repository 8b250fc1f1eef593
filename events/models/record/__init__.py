"""The record: all that anything public may read."""

from events.models.record.card import PlaceCard, SourceCard
from events.models.record.edition import Edition
from events.models.record.evidence import EditionClaim, EditionPlace
from events.models.record.head import Address, RecordHead
from events.models.record.link import RecordLink
from events.models.record.total import StaleCell, Total

__all__ = [
    "Address",
    "Edition",
    "EditionClaim",
    "EditionPlace",
    "PlaceCard",
    "RecordHead",
    "RecordLink",
    "SourceCard",
    "StaleCell",
    "Total",
]
