"""One spelling of quotes, dashes and spaces, each in the place of one character."""

import unicodedata

_ALIKE = {
    "'": "‘’‛ʼ´`′＇",
    '"': "“”„‟«»″＂",
    "-": "‐‑‒–—―−－",
    " ": "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t",
}
_TABLE = str.maketrans({odd: plain for plain, odds in _ALIKE.items() for odd in odds})


def fold(text: str) -> str:
    """Return the text with plain quotes, dashes and spaces; every offset stays what it was."""
    return text.translate(_TABLE)


def bare(text: str) -> str:
    """Return letters and digits only, for telling whether two stretches say the same."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum())
