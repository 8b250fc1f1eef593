"""Taking an article onto the desk."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import DatePrecision, Genre, ReadingState
from events.models import Article, Source
from events.operations.articles.known import known_article, near_articles
from events.operations.articles.text import ReadText, read_address, read_text
from events.operations.checking import checked
from events.operations.codes import free_code
from events.operations.errors import Problem, Refused, refuse_if_any, told
from events.operations.suggestions.asking import ask_for_suggestions

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedArticle:
    """The article, and what was noticed about its text.

    ``known`` says that nothing was added because this one is the same; ``near`` are others whose text
    is almost the same; ``repeated`` counts paragraphs that the text prints again.
    """

    article: Article
    known: bool = False
    near: list[Article] = field(default_factory=list)
    repeated: int = 0
    warnings: list[str] = field(default_factory=list)


@transaction.atomic
def add_article(
    *,
    publisher: Source,
    language: str,
    by: User,
    at: datetime,
    body: str = "",
    url: str | None = None,
    title: str = "",
    genre: str = Genre.NEWS,
    published_on: date | None = None,
    published_precision: str = DatePrecision.DAY,
    code: str | None = None,
    retrieved_at: datetime | None = None,
    headline_withheld: bool = False,
    url_withheld: bool = False,
    syndicated_from: Article | None = None,
    original_publisher: Source | None = None,
    duplicate_of: Article | None = None,
    archive_url: str = "",
    note: str = "",
    received_sha256: str = "",
    to_read: bool = True,
) -> AddedArticle:
    """Keep an article with its text, or find the one that is here already.

    Adding the same address or the same text again is harmless: the existing article is returned,
    also when another editor adds it at the same moment.

    :param received_sha256: of the bytes as received, where the text was taken out of them.
    :param to_read: whether it waits in the inbox; what is loaded with its claims does not.
    :raises Refused: naming each field that is wrong.
    """
    problems: list[Problem] = []
    text = read_text(body, problems)
    address = read_address(url, problems)
    archived = read_address(archive_url, problems, field="archive_url") or ""
    if not LANGUAGE.fullmatch(language):
        sentence = "Give the language as BCP 47 does, such as en, ko or zh-Hans."
        problems.append(Problem(field="language", sentence=sentence))
    refuse_if_any(problems)
    is_copy = syndicated_from is not None or duplicate_of is not None
    if known := known_article(address, text, is_copy=is_copy):
        return AddedArticle(article=known, known=True, repeated=text.repeated)
    state = ReadingState.WAITING if to_read else ReadingState.READ
    article = Article(
        code=code or free_code(Article, f"{publisher.code}-{published_on or 'undated'}"),
        publisher=publisher,
        url=address,
        title=title.strip(),
        language=language,
        genre=genre,
        published_on=published_on,
        published_precision=published_precision if published_on else DatePrecision.UNKNOWN,
        retrieved_at=retrieved_at,
        body=text.body,
        body_sha256=(received_sha256 or text.sha256) if text.body else "",
        fingerprint=text.fingerprint,
        signature=text.signature,
        headline_withheld=headline_withheld,
        url_withheld=url_withheld,
        syndicated_from=syndicated_from,
        original_publisher=original_publisher,
        duplicate_of=duplicate_of,
        archive_url=archived,
        note=note,
        reading_state=state,
        reading_since=at,
        added_by=by,
        added_at=at,
    )
    added = _kept(article, text, is_copy=is_copy)
    if not added.known:
        ask_for_suggestions(article, by=by, at=at)
    return added


def _kept(article: Article, text: ReadText, *, is_copy: bool) -> AddedArticle:
    near = near_articles(text)
    checked(article)
    try:
        with told(), transaction.atomic():
            article.save(force_insert=True)
    except Refused:
        # Somebody may have added it since it was looked for.
        known = known_article(article.url, text, is_copy=is_copy)
        if known is None:
            raise
        return AddedArticle(article=known, known=True, repeated=text.repeated)
    return AddedArticle(
        article=article, near=near, repeated=text.repeated, warnings=list(text.warnings)
    )
