"""Suggestions: statements found in a text by rules, gazetteer and grammars. Nothing is invented."""

from .article import ArticleText, Gazetteer, KnownPlace, KnownSource
from .kept import RULES, from_kept, kept_form
from .naming import Named, NameOf, Names
from .reading import read_passage, suggest_claims
from .sentences import Sentence, sentences
from .suggestion import Mark, MarkKind, SuggestedPlace, Suggestion

__all__ = [
    "RULES",
    "ArticleText",
    "Gazetteer",
    "KnownPlace",
    "KnownSource",
    "Mark",
    "MarkKind",
    "NameOf",
    "Named",
    "Names",
    "Sentence",
    "SuggestedPlace",
    "Suggestion",
    "from_kept",
    "kept_form",
    "read_passage",
    "sentences",
    "suggest_claims",
]
