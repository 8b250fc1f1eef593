"""What is kept of a text as it was received."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_TEXT = 1_000_000

NUL = "\x00"
# Overrides make a text look different from what it says.
OVERRIDES = re.compile("[\u202d\u202e]")
SURROGATES = re.compile("[\ud800-\udfff]")
CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Soft hyphens, zero-width spaces, byte order marks, direction marks. The joiner stays: emoji use it.
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069\ufeff]")
LINE_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")


class UnusableText(ValueError):
    """The text cannot be stored; the message names the field and the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """A text that can be stored, and in sentences what was taken out of it."""

    text: str
    warnings: tuple[str, ...] = ()


def clean_text(raw: str, *, field: str = "body", longest: int = LONGEST_TEXT) -> CleanText:
    """Return the text in composed characters (NFC), with plain line breaks and nothing invisible.

    Words stay as written: compatibility forms are folded only for comparing and searching.

    :raises UnusableText: when it is too long, or holds null characters, broken characters or
        right-to-left overrides.
    """
    if faults := _faults(raw, longest):
        raise UnusableText(" ".join(f"{field}: {fault}" for fault in faults))
    text, warnings = LINE_BREAKS.sub("\n", raw), []
    for pattern, name in ((CONTROLS, "control"), (INVISIBLE, "invisible")):
        text, times = pattern.subn("", text)
        if times:
            warnings.append(f"{field}: {times} {name} character(s) were taken out.")
    return CleanText(text=unicodedata.normalize("NFC", text), warnings=tuple(warnings))


def _faults(raw: str, longest: int) -> list[str]:
    if len(raw) > longest:
        return [f"{len(raw):,} characters are too many; keep the article, at most {longest:,}."]
    faults = []
    if NUL in raw:
        faults.append("it holds null characters, so it is no text; paste the text of the page.")
    if SURROGATES.search(raw):
        faults.append("it holds broken characters; save it as UTF-8 and paste it again.")
    if OVERRIDES.search(raw):
        faults.append("it holds right-to-left overrides (U+202D, U+202E); take them out.")
    return faults
