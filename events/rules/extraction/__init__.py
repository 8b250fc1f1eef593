"""Suggestions: statements found in a text by rules, gazetteer and grammars. Nothing is invented."""

from .article import ArticleText, Gazetteer, KnownPlace, KnownSource
from .naming import Named, NameOf, Names
from .reading import read_passage, suggest_claims
from .sentences import Sentence, sentences
from .suggestion import Mark, MarkKind, SuggestedPlace, Suggestion

__all__ = [
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
    "read_passage",
    "sentences",
    "suggest_claims",
]
