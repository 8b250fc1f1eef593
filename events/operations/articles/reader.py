"""Who reads which article, and what came of it."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ClaimState, ReadingState
from events.models import Article, Source
from events.operations.checking import checked
from events.operations.errors import Refused, told
from events.operations.suggestions.judge import reject_suggestion

READS = "events.change_article"
DROPPED = [ClaimState.REJECTED.value, ClaimState.RETRACTED.value]


@transaction.atomic
def take_article(*, article: Article, by: User, at: datetime) -> Article:
    """Take an article to read, also one that was read or set aside. Taking it twice is harmless.

    :raises Refused: when somebody else is reading it.
    """
    article = _free_for(by, article)
    if article.reading_state == ReadingState.READING:
        return article
    return _now(article, ReadingState.READING, reader=by, at=at)


@transaction.atomic
def take_next_article(
    *, by: User, at: datetime, language: str = "", publisher: Source | None = None
) -> Article | None:
    """Take the article that waits longest and has a text; None when there is none.

    Two editors who ask at once get two articles.
    """
    waiting = Article.objects.filter(reading_state=ReadingState.WAITING).exclude(body="")
    if language:
        waiting = waiting.filter(language=language)
    if publisher is not None:
        waiting = waiting.filter(publisher=publisher)
    locked = waiting.select_for_update(of=("self",), skip_locked=True)
    article = locked.order_by("added_at", "pk").first()
    return article and _now(article, ReadingState.READING, reader=by, at=at)


@transaction.atomic
def give_back_article(*, article: Article, by: User, at: datetime) -> Article:
    """Let an article wait for somebody else; anybody may do so for who is away.

    Giving back one that waits is harmless.
    """
    article = _locked(article)
    if article.reading_state == ReadingState.WAITING:
        return article
    return _now(article, ReadingState.WAITING, reader=None, at=at)


@transaction.atomic
def hand_over_article(*, article: Article, to: User, by: User, at: datetime) -> Article:
    """Give an article to somebody to read. Handing it to who has it is harmless.

    :raises Refused: when that person may not edit, or has left.
    """
    if not (to.is_active and to.has_perm(READS)):
        raise Refused.because("to", "This person cannot read articles here: choose an editor.")
    article = _locked(article)
    if article.reading_state == ReadingState.READING and article.reader == to:
        return article
    return _now(article, ReadingState.READING, reader=to, at=at)


@transaction.atomic
def finish_article(*, article: Article, by: User, at: datetime) -> Article:
    """Say that an article is read. Finishing it twice is harmless.

    :raises Refused: when somebody else is reading it, or suggestions of it are still to be decided.
    """
    article = _free_for(by, article)
    if article.reading_state == ReadingState.READ:
        return article
    if article.suggestions.waiting().exists():
        raise Refused.because("state", "Accept or reject its suggestions first.")
    return _now(article, ReadingState.READ, reader=by, at=at)


@transaction.atomic
def find_nothing(*, article: Article, by: User, at: datetime) -> Article:
    """Say that an article holds nothing to record: its open suggestions are rejected, and it is read.

    :raises Refused: when claims of it stand, when it has no text yet, or when somebody else reads it.
    """
    article = _free_for(by, article)
    if article.claims.filter(state=ClaimState.CONFIRMED).exists():
        sentence = (
            "Claims of it are confirmed, so there is something in it: mark it as read instead."
        )
        raise Refused.because("state", sentence)
    if not article.body and article.body_erased_at is None:
        sentence = "Its text is not here yet: add it, or set the article aside with a reason."
        raise Refused.because("state", sentence)
    for suggestion in article.suggestions.waiting().order_by("start", "pk"):
        reject_suggestion(suggestion=suggestion, by=by, at=at)
    if article.reading_state == ReadingState.READ:
        return article
    return _now(article, ReadingState.READ, reader=by, at=at)


@transaction.atomic
def set_aside_article(*, article: Article, reason: str, by: User, at: datetime) -> Article:
    """Take an article out of the inbox unread, with the reason; it can be taken up again.

    :raises Refused: without a reason, or when somebody else is reading it.
    """
    if not reason.strip():
        raise Refused.because("reason", "Say in a few words why it is set aside.")
    article = _free_for(by, article)
    state = ReadingState.SET_ASIDE
    return _now(article, state, reader=by, at=at, set_aside_because=reason.strip())


def _locked(article: Article) -> Article:
    return Article.objects.select_for_update(of=("self",)).get(pk=article.pk)


def _free_for(person: User, article: Article) -> Article:
    article = _locked(article)
    if article.reading_state == ReadingState.READING and article.reader != person:
        sentence = f"{article.reader} is reading it: have it handed over, or give it back first."
        raise Refused.because("reader", sentence)
    return article


def _now(article: Article, state: ReadingState, *, at: datetime, **columns: Any) -> Article:
    changes = {"reading_state": state, "reading_since": at, "set_aside_because": "", **columns}
    for name, value in changes.items():
        setattr(article, name, value)
    with told():
        checked(article)
        article.save(update_fields=changes)
    return article
