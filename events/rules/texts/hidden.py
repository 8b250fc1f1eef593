"""Characters in a short text that a reader cannot see, but that change what is seen."""

import unicodedata

# Marks that embed, override or isolate a direction of writing.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def hidden_fault(text: str) -> str | None:
    """A sentence that names what is hidden in the text and what to do, or None.

    Emoji, mixed scripts, line breaks and tabs are plain to see and stay.
    """
    if text.isprintable():
        return None
    hidden = sorted({char for char in text if _is_hidden(char)})
    if not hidden:
        return None
    codes = ", ".join(f"U+{ord(char):04X}" for char in hidden)
    return f"Hidden characters ({codes}) stand in this text: type it again without them."


def _is_hidden(char: str) -> bool:
    return char in TURNING or (char not in "\n\r\t" and unicodedata.category(char) in ("Cc", "Cs"))
