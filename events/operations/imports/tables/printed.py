"""The articles that rows come from: found where they are here, made where they are not."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from django.contrib.auth.models import User

from events.choices import ReadingState
from events.models import Article
from events.operations.codes import free_codes
from events.operations.imports.tables.ground import SourceBook
from events.rules.tables import Draft
from events.rules.texts import searchable

Key = tuple[object, ...]
# A table says the same names over and over.
folded = lru_cache(maxsize=20_000)(searchable)


def article_key(draft: Draft) -> Key:
    """The same for rows that come from one article.

    An address names an article; else publisher, day and headline together do; a row without a
    headline shares its article with no other.
    """
    if draft.url:
        return ("url", draft.url)
    if draft.headline:
        return ("line", folded(draft.publisher), draft.published_on, draft.headline)
    return ("row", draft.external_id)


def articles_here(drafts: Iterable[Draft], sources: SourceBook) -> dict[Key, Article]:
    """The articles of these rows that are on the desk already, by two queries."""
    keys = {article_key(draft): draft for draft in drafts}
    by_url = {
        article.url: article
        for article in Article.objects.filter(url__in=[k[1] for k in keys if k[0] == "url"])
    }
    titles = {draft.headline for key, draft in keys.items() if key[0] == "line"}
    by_line = {
        (article.publisher_id, article.published_on, article.title): article
        for article in Article.objects.filter(title__in=titles)
    }
    found = {}
    for key, draft in keys.items():
        if key[0] == "url":
            article = by_url.get(draft.url)
        else:
            article = next(
                (
                    by_line[one.pk, draft.published_on, draft.headline]
                    for one in sources.called(draft.publisher)
                    if (one.pk, draft.published_on, draft.headline) in by_line
                ),
                None,
            )
        if article is not None:
            found[key] = article
    return found


def articles_made(
    drafts: Iterable[Draft], sources: SourceBook, *, withhold: bool, by: User, at: datetime
) -> dict[Key, Article]:
    """An article for each of these rows that share one, not stored yet.

    :param withhold: headline and address stay unpublished, because nobody here has read them.
    """
    first = {article_key(draft): draft for draft in reversed(list(drafts))}
    made = {
        key: Article(
            publisher=sources.get(draft.publisher),
            url=draft.url,
            title=draft.headline,
            language=draft.language,
            genre=draft.genre,
            published_on=draft.published_on,
            published_precision=draft.published_precision,
            headline_withheld=withhold,
            url_withheld=withhold,
            # There is no text to read: what it says came with the table.
            reading_state=ReadingState.READ,
            reading_since=at,
            added_by=by,
            added_at=at,
        )
        for key, draft in first.items()
    }
    bases = [f"{one.publisher.code}-{one.published_on or 'undated'}" for one in made.values()]
    for article, code in zip(made.values(), free_codes(Article, bases), strict=True):
        article.code = code
    return made
