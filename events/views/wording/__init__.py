"""How the record is put into a reader's words: languages, numbers, dates and labels."""

from .dates import day, month, when
from .labels import label, link_phrase, rule_sentence, type_label
from .languages import in_language, plain
from .numbers import Figure, figure

__all__ = [
    "Figure",
    "day",
    "figure",
    "in_language",
    "label",
    "link_phrase",
    "month",
    "plain",
    "rule_sentence",
    "type_label",
    "when",
]
