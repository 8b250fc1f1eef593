"""Reading English."""

from events.rules.extraction.article import ArticleText
from events.rules.extraction.naming import Names
from events.rules.extraction.suggestion import Suggestion

from .article import read_article
from .selection import read_selection


def statements(article: ArticleText, names: Names) -> list[Suggestion]:
    return read_article(article, names)


def passage(article: ArticleText, start: int, end: int, names: Names) -> Suggestion:
    return read_selection(article, start, end, names)
