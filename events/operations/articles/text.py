"""Reading a pasted text and a pasted address."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from events.operations.errors import Problem
from events.rules.texts import (
    BadAddress,
    UnusableText,
    canonical_url,
    clean_text,
    fingerprint,
    repeated_paragraphs,
    signature,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadText:
    """A text ready to be kept; everything is empty where there is none."""

    body: str = ""
    sha256: str = ""
    fingerprint: str = ""
    signature: str = ""
    repeated: int = 0
    warnings: Sequence[str] = ()


NO_TEXT = ReadText()


def read_text(raw: str, problems: list[Problem]) -> ReadText:
    """Clean a text and take its fingerprints; what makes it unusable is added to the problems."""
    if not raw.strip():
        return NO_TEXT
    try:
        cleaned = clean_text(raw)
    except UnusableText as error:
        problems.append(Problem(field="body", sentence=str(error)))
        return NO_TEXT
    return ReadText(
        body=cleaned.text,
        sha256=hashlib.sha256(raw.encode()).hexdigest(),
        fingerprint=fingerprint(cleaned.text),
        signature=signature(cleaned.text),
        repeated=len(repeated_paragraphs(cleaned.text)),
        warnings=cleaned.warnings,
    )


def read_address(raw: str | None, problems: list[Problem], *, field: str = "url") -> str | None:
    """The canonical form of an address; what is wrong with it is added to the problems."""
    if not raw or not raw.strip():
        return None
    try:
        return canonical_url(raw.strip())
    except BadAddress as error:
        problems.append(Problem(field=field, sentence=str(error)))
        return None
