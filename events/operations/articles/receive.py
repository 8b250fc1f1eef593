"""Taking in a text that an editor has looked at."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Article, Source
from events.operations.articles.add import AddedArticle, add_article
from events.operations.articles.known import known_article, near_articles
from events.operations.articles.publishers import NewPublisher, publisher_for
from events.operations.articles.text import read_text
from events.operations.checking import checked
from events.operations.errors import Problem, Refused, refuse_if_any, told
from events.operations.events.version import touch_events_with
from events.operations.suggestions.asking import ask_for_suggestions


@transaction.atomic
def receive_article(
    *,
    publisher: Source | NewPublisher,
    by: User,
    at: datetime,
    copy_of: Article | None = None,
    **fields: Any,
) -> AddedArticle:
    """Add an article, with its publisher where that is new, as a copy of another where it is one.

    The same publisher's second printing is a duplicate, another's is a syndicated copy. Receiving the
    same again is harmless: the existing article is returned.

    :raises Refused: naming each field that is wrong.
    """
    source = publisher_for(publisher, by=by, at=at)
    fields |= _copied(copy_of, source)
    return add_article(publisher=source, by=by, at=at, **fields)


@transaction.atomic
def give_text(
    *,
    article: Article,
    body: str,
    by: User | None,
    at: datetime,
    received_sha256: str = "",
    copy_of: Article | None = None,
) -> AddedArticle:
    """Add the text of an article that came without one, once. Giving the same again is harmless.

    Where another article has this text, that one is returned as known and nothing is stored, unless
    this is said to be a copy of it.

    :raises Refused: when it has another text, when its text was erased, or the text cannot be kept.
    """
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    problems: list[Problem] = []
    text = read_text(body, problems)
    if not (text.body or problems):
        problems.append(Problem(field="body", sentence="Paste the text of the article."))
    refuse_if_any(problems)
    if article.body:
        return _held(article, text.fingerprint)
    if article.body_erased_at is not None:
        raise Refused.because("body", "The text of this article was erased: it does not come back.")
    copied = _copied(copy_of, article.publisher)
    is_copy = bool(copied or article.duplicate_of_id or article.syndicated_from_id)
    if same := known_article(None, text, is_copy=is_copy):
        return AddedArticle(article=same, known=True, repeated=text.repeated)
    changes = {
        "body": text.body,
        "body_sha256": received_sha256 or text.sha256,
        "fingerprint": text.fingerprint,
        "signature": text.signature,
        "retrieved_at": at,
        **copied,
    }
    near = near_articles(text)
    for name, value in changes.items():
        setattr(article, name, value)
    checked(article)
    with told():
        article.save(update_fields=changes)
    editor = by or article.added_by
    if copied:
        because = f"Its text is that of {next(iter(copied.values())).code}"
        touch_events_with(article, by=editor, at=at, because=because)
    ask_for_suggestions(article, by=editor, at=at)
    return AddedArticle(
        article=article, near=near, repeated=text.repeated, warnings=list(text.warnings)
    )


def _held(article: Article, fingerprint: str) -> AddedArticle:
    if article.fingerprint == fingerprint:
        return AddedArticle(article=article)
    sentence = "It has a text already, which claims point into: it stays as it was received."
    raise Refused.because("body", sentence)


def _copied(original: Article | None, publisher: Source) -> dict[str, Article]:
    """How a copy names what it repeats: the text at the root, not a copy of it."""
    if original is None:
        return {}
    root = original.duplicate_of or original.syndicated_from or original
    name = "duplicate_of" if root.publisher_id == publisher.pk else "syndicated_from"
    return {name: root}
