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
from events.rules.texts.segments import Line, Segment, Span, marked_lines

__all__ = [
    "LONGEST_TEXT",
    "NEAR_DUPLICATE",
    "BadAddress",
    "CleanText",
    "Line",
    "Segment",
    "Span",
    "UnusableText",
    "are_near_duplicates",
    "canonical_url",
    "clean_text",
    "fingerprint",
    "hidden_fault",
    "marked_lines",
    "paragraphs",
    "repeated_paragraphs",
    "searchable",
    "signature",
    "similarity",
]
