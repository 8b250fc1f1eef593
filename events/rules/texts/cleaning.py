"""A pasted text made fit to be kept and read."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 1_000_000
# Characters that turn the direction of writing can make a text look like another.
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad]")


class UnusableText(ValueError):
    """The text cannot be kept; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """The text to keep, and what was taken out of it."""

    text: str
    warnings: tuple[str, ...] = ()


def clean_text(raw: str) -> CleanText:
    """Normalise line ends and Unicode (NFC), and take out what cannot be seen.

    :raises UnusableText: for a text that is too long, and for one that holds a NUL, which is no text.
    """
    if len(raw) > LONGEST:
        raise UnusableText(
            f"The text has {len(raw):,} characters; at most {LONGEST:,} are kept."
            " Paste the article alone, or split it."
        )
    if "\x00" in raw:
        raise UnusableText("The text holds a NUL character: paste it as plain text again.")
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n"))
    turned = len(DIRECTION.findall(text))
    text = INVISIBLE.sub("", DIRECTION.sub("", text))
    kept = "".join(char for char in text if _is_text(char))
    return CleanText(
        text=kept.strip("\n"), warnings=_warnings(turned=turned, control=len(text) - len(kept))
    )


def _is_text(char: str) -> bool:
    return char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs", "Co")


def _warnings(*, turned: int, control: int) -> tuple[str, ...]:
    said = []
    if turned:
        said.append(f"{turned} characters that turn the direction of writing were taken out.")
    if control:
        said.append(f"{control} control characters were taken out.")
    return tuple(said)
