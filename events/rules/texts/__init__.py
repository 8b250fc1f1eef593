"""Texts and addresses as they are received, compared and searched."""

from events.rules.texts.addresses import BadAddress, canonical_url
from events.rules.texts.cleaning import LONGEST_TEXT, CleanText, UnusableText, clean_text
from events.rules.texts.fingerprints import (
    NEAR_DUPLICATE,
    are_near_duplicates,
    fingerprint,
    signature,
    similarity,
)
from events.rules.texts.hidden import hidden_fault
from events.rules.texts.repetition import paragraphs, repeated_paragraphs
from events.rules.texts.searching import searchable

__all__ = [
    "LONGEST_TEXT",
    "NEAR_DUPLICATE",
    "BadAddress",
    "CleanText",
    "UnusableText",
    "are_near_duplicates",
    "canonical_url",
    "clean_text",
    "fingerprint",
    "hidden_fault",
    "paragraphs",
    "repeated_paragraphs",
    "searchable",
    "signature",
    "similarity",
]
