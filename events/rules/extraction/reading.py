"""Reading an article, or what an editor selected of it, in the language it is written in."""

from collections.abc import Callable
from dataclasses import dataclass

from . import chinese, english, korean
from .article import ArticleText, Gazetteer
from .naming import Names, names_of
from .repeats import said_once
from .suggestion import Suggestion
from .wholes import parents_of, without_wholes


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What one language contributes: all statements of an article, and one chosen passage."""

    statements: Callable[[ArticleText, Names], list[Suggestion]]
    passage: Callable[[ArticleText, int, int, Names], Suggestion]


LANGUAGES = {
    "en": Language(statements=english.statements, passage=english.passage),
    "ko": Language(statements=korean.statements, passage=korean.passage),
    "zh": Language(statements=chinese.statements, passage=chinese.passage),
}


def suggest_claims(article: ArticleText, gazetteer: Gazetteer) -> list[Suggestion]:
    """Return what the article states, in the order of the text; of an unknown language nothing."""
    language = _language(article)
    if language is None:
        return []
    parents = parents_of(gazetteer)
    read = language.statements(article, names_of(gazetteer))
    found = [without_wholes(one, parents) for one in read]
    return said_once(sorted(found, key=lambda one: (one.start, one.end)))


def read_passage(article: ArticleText, start: int, end: int, gazetteer: Gazetteer) -> Suggestion:
    """Read a selection as far as its words go; what they do not say stays empty.

    Offsets beyond the text are cut to it, and swapped ones are put in order.
    """
    first, last = sorted(min(max(at, 0), len(article.text)) for at in (start, end))
    language = _language(article)
    if language is None:
        return Suggestion(start=first, end=last, quote=article.text[first:last])
    passage = language.passage(article, first, last, names_of(gazetteer))
    return without_wholes(passage, parents_of(gazetteer))


def _language(article: ArticleText) -> Language | None:
    return LANGUAGES.get(article.language.replace("_", "-").split("-")[0].lower())
