"""What must hold before an event becomes public."""

from events.rules.publication.gates.missing import (
    missing_for_publication,
    missing_in_content,
    missing_in_review,
    missing_in_texts,
)
from events.rules.publication.gates.review import HARM_QUESTIONS

__all__ = [
    "HARM_QUESTIONS",
    "missing_for_publication",
    "missing_in_content",
    "missing_in_review",
    "missing_in_texts",
]
