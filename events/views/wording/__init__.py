"""How the record is put into a reader's words: languages, numbers, dates and labels."""

from .dates import day, month, when
from .labels import basis_label, country_of_origin, label, link_phrase, rule_sentence, type_label
from .languages import in_language, plain
from .numbers import Figure, figure
from .reasons import reason

__all__ = [
    "Figure",
    "basis_label",
    "country_of_origin",
    "day",
    "figure",
    "in_language",
    "label",
    "link_phrase",
    "month",
    "plain",
    "reason",
    "rule_sentence",
    "type_label",
    "when",
]
