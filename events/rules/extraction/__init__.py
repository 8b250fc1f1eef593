"""Suggestions: statements found in a text by rules, gazetteer and grammars. Nothing is invented."""

from .article import ArticleText, Gazetteer, KnownPlace, KnownSource
from .suggestion import Mark, MarkKind, SuggestedPlace, Suggestion

__all__ = [
    "ArticleText",
    "Gazetteer",
    "KnownPlace",
    "KnownSource",
    "Mark",
    "MarkKind",
    "SuggestedPlace",
    "Suggestion",
]
