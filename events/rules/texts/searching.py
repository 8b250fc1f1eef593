"""A text in the form in which it is searched."""

import re
import unicodedata

BETWEEN_WORDS = re.compile(r"[\W_]+")


def searchable(text: str) -> str:
    """NFKC, case folded, punctuation to single spaces; Hangul and Han stay as they are."""
    return BETWEEN_WORDS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()
