"""The text of an article, fetched from its address by the worker."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from events.choices import DatePrecision, JobKind
from events.models import Article, Job
from events.operations.articles.addresses import UNKNOWN_LANGUAGE
from events.operations.articles.edit import edit_article
from events.operations.articles.receive import give_text
from events.operations.articles.received import Received, page_received, text_received
from events.operations.errors import Refused
from events.operations.fetching import Fetched, Unfetched, fetch
from events.operations.jobs.ask import ask_for
from events.operations.jobs.progress import GiveUp
from events.rules.pages import UnreadablePage, decoded

PAGES = frozenset({"text/html", "application/xhtml+xml"})
# Trying again later may help with these, and only with these.
PASSING = frozenset({"too_slow", "no_answer", "broken"})
READ_OFF = "Read off its page when its text was fetched"
OFF = "Fetching is switched off (FETCH_ARTICLES): paste the text of the page instead."


@transaction.atomic
def fetch_article(*, article: Article, by: User, at: datetime) -> Job:
    """Have the worker fetch the text of an article. Asking again while it waits is harmless.

    :raises Refused: when fetching is switched off, or there is no address, or the text is here.
    """
    if not settings.FETCH_ARTICLES:
        raise Refused.because("url", OFF)
    if not article.url:
        raise Refused.because("url", "It has no address: paste its text instead.")
    if article.body or article.body_erased_at:
        raise Refused.because("body", "Its text is here, or was erased: there is nothing to fetch.")
    return ask_for(JobKind.FETCH_ARTICLE, subject=str(article.pk), by=by, at=at)


def fetch_text(*, job: Job, at: datetime) -> Mapping[str, Any]:
    """Do the job: fetch the page, take the article out of it, and keep it.

    :raises GiveUp: when trying again would not help.
    """
    if not settings.FETCH_ARTICLES:
        raise GiveUp(OFF)
    article = Article.objects.filter(pk=job.subject).first()
    if article is None or not article.url or article.body or article.body_erased_at:
        return {}
    fetched = _fetched(article.url)
    try:
        return _kept(article, fetched, job, at)
    except Refused as error:
        raise GiveUp(str(error).removeprefix("body: ")) from error


def _fetched(url: str) -> Fetched:
    try:
        fetched = fetch(url)
    except Unfetched as error:
        if error.kind in PASSING:
            raise
        raise GiveUp(str(error)) from error
    status, kind = fetched.answer.status, fetched.answer.content_type
    if status in {429, 500, 502, 503, 504}:
        raise Unfetched("busy", f"The server answers {status}.")
    if status != 200:
        raise GiveUp(f"The server answers {status}: open the page and paste its text.")
    if kind not in PAGES and kind != "text/plain":
        raise GiveUp(f"It is no page of text but {kind or 'something unnamed'}: paste its text.")
    return fetched


def _kept(article: Article, fetched: Fetched, job: Job, at: datetime) -> Mapping[str, Any]:
    received = _received(fetched, at)
    with transaction.atomic():
        added = give_text(
            article=article,
            body=received.body,
            received_sha256=received.sha256,
            by=job.asked_by,
            at=at,
        )
        if added.known:
            raise GiveUp(
                f"Its text is here already, as {added.article.code}: paste it to say that it is a copy."
            )
        _filled_in(added.article, received, job.asked_by or article.added_by, at)
    return {"characters": len(received.body), "from": fetched.url}


def _received(fetched: Fetched, at: datetime) -> Received:
    raw = fetched.answer.body
    sha256 = hashlib.sha256(raw).hexdigest()
    try:
        text = decoded(raw, declared=fetched.answer.charset)
    except UnreadablePage as error:
        raise GiveUp(str(error)) from error
    if fetched.answer.content_type in PAGES:
        return page_received(html=text, url=fetched.url, sha256=sha256, at=at)
    return text_received(text=text, url=fetched.url, at=at)


def _filled_in(article: Article, received: Received, by: User, at: datetime) -> None:
    """What nobody has entered yet; what somebody has stays."""
    changes: dict[str, Any] = {}
    if not article.title and received.title:
        changes["title"] = received.title[:500]
    if article.language == UNKNOWN_LANGUAGE:
        changes["language"] = received.language
    if article.published_on is None and received.published_on:
        changes |= {
            "published_on": received.published_on,
            "published_precision": DatePrecision.DAY,
        }
    if changes:
        edit_article(article=article, by=by, at=at, because=READ_OFF, **changes)
