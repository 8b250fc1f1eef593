"""The form in which texts are searched and compared."""

import unicodedata


def searchable(text: str) -> str:
    """Fold compatibility forms and case, and turn whatever is no letter or digit into one space.

    Hangul, Han and accents stay: they carry meaning.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    # Folding can take characters apart, so they are put together once more.
    composed = unicodedata.normalize("NFKC", folded)
    return " ".join("".join(one if _is_kept(one) else " " for one in composed).split())


def _is_kept(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"
