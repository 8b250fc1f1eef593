"""Texts and addresses: cleaned, recognised again, compared."""

from .addresses import BadAddress, canonical_url
from .cleaning import CleanText, UnusableText, clean_text
from .likeness import fingerprint, repeated_paragraphs, signature, similarity
from .searching import searchable

__all__ = [
    "BadAddress",
    "CleanText",
    "UnusableText",
    "canonical_url",
    "clean_text",
    "fingerprint",
    "repeated_paragraphs",
    "searchable",
    "signature",
    "similarity",
]
