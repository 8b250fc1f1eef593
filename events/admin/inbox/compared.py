"""An article that is here already, beside the one that comes in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from events.admin.inbox.words import reading_page
from events.models import Article
from events.operations.articles import AlreadyHere
from events.rules.texts.differences import Beside, differences

SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One article found, its page, and both texts paragraph by paragraph."""

    article: Article
    page: str
    rows: Sequence[Beside]


def comparisons(body: str, found: Iterable[Article]) -> list[Comparison]:
    """The nearest articles beside the text, the nearest first."""
    return [
        Comparison(
            article=article,
            page=reading_page(article.pk),
            rows=differences(article.body, body) if article.body else [],
        )
        for article in list(found)[:SHOWN]
    ]


def found_in(here: AlreadyHere) -> list[Article]:
    """The same article first, then those that are nearly so."""
    return [*([here.same] if here.same else []), *here.near][:SHOWN]
