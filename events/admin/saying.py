"""What an operation or a gate says, in the language of who reads it."""

from typing import Any

from django.utils.translation import gettext

from events.operations import Refused
from events.rules.sentence import Sentence


def said(sentence: str) -> str:
    """The sentence in the reader's language; in English where it is not translated."""
    if not isinstance(sentence, Sentence):
        return gettext(sentence) if sentence else ""
    values: dict[str, Any] = {
        name: said(value) if isinstance(value, Sentence) else value
        for name, value in sentence.values.items()
    }
    return gettext(sentence.template).format(**values)


def said_why(refused: Refused) -> str:
    """Everything that stands in the way, in one line."""
    return " ".join(said(problem.sentence) for problem in refused.problems)
