"""Bytes as text, whatever the page says of them."""

import codecs
import re

BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
META = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
# These would otherwise pass for UTF-8: they write other letters with plain ones.
ESCAPING = re.compile(r"iso-2022|hz|utf-16|utf-32", re.IGNORECASE)
# What pages call by the smaller name of a larger set.
LARGER = {
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601"), "cp949"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("iso-8859-1", "latin-1", "ascii"), "cp1252"),
}


class UnreadablePage(ValueError):
    """The bytes are no text in any encoding that is known; the message says what to do."""


def decoded(raw: bytes, *, declared: str | None = None) -> str:
    """Return the text of a page or file.

    A mark at its beginning decides; else UTF-8 wherever the bytes are valid UTF-8, because other texts
    hardly ever are; else what the server declared, what the page declares, and at last a guess.

    :raises UnreadablePage: when none of them fits.
    """
    for mark, name in BOMS.items():
        if raw.startswith(mark):
            return _in(raw, name) or _refuse()
    said = [name for name in (declared, _declared_within(raw)) if name]
    for name in [*filter(ESCAPING.match, said), "utf-8", *said]:
        text = _in(raw, name)
        if text is not None:
            return text
    return _guessed(raw)


def _declared_within(raw: bytes) -> str | None:
    found = META.search(raw[:4096])
    return found.group(1).decode("ascii") if found else None


def _in(raw: bytes, name: str) -> str | None:
    lowered = name.strip().strip("\"'").lower()
    try:
        return raw.decode(LARGER.get(lowered, lowered))
    except (LookupError, ValueError):
        return None


def _guessed(raw: bytes) -> str:
    # Loading it takes a moment, and hardly any page needs it.
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:200_000]).best()
    text = _in(raw, best.encoding) if best is not None else None
    return text if text is not None else _refuse()


def _refuse() -> str:
    raise UnreadablePage(
        "Its characters are written in no encoding that is known: open the page and paste its text."
    )
