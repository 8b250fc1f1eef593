"""Forgetting the text of an article."""

from datetime import datetime
from typing import Any

import pgtrigger
from django.apps import apps
from django.contrib.auth.models import User
from django.db import transaction

from events.choices import ClaimState
from events.models import Article, Claim, ReadingDraft, Suggestion


@transaction.atomic
def erase_body(*, article: Article, by: User, at: datetime) -> Article:
    """Erase an article's text, its quotes, and the audit rows that hold them.

    Its hash and bibliographic line stay. Erasing twice is harmless.
    """
    _erase(article, at)
    article.refresh_from_db()
    return article


@transaction.atomic
def _erase(article: Article, at: datetime) -> None:
    claims = Claim.objects.filter(article=article)
    claims.update(quote="", quote_start=None, quote_end=None)
    _erase_suggestions(article)
    ReadingDraft.objects.filter(article=article).delete()
    Article.objects.filter(pk=article.pk).update(
        body="", signature="", body_erased_at=article.body_erased_at or at
    )
    _erase_history(article)


def erase_old_bodies(*, before: datetime, at: datetime) -> int:
    """Erase the texts added before a moment of which every suggestion is decided; return how many.

    A text that is still being read is kept, however old.
    """
    old = Article.objects.filter(added_at__lt=before).exclude(body="")
    waiting = Claim.objects.filter(state=ClaimState.SUGGESTED).values("article")
    undecided = Suggestion.objects.waiting().values("article")
    articles = list(old.exclude(pk__in=waiting).exclude(pk__in=undecided))
    for article in articles:
        _erase(article, at)
    return len(articles)


def _erase_history(article: Article) -> None:
    """The audit refuses every change but this one."""
    articles = apps.get_model("events", "ArticleEvent")
    claims = apps.get_model("events", "ClaimEvent")
    with pgtrigger.ignore("events.ArticleEvent:append_only", "events.ClaimEvent:append_only"):
        articles.objects.filter(pgh_obj_id=article.pk).update(body="", signature="")
        claims.objects.filter(article_id=article.pk).update(
            quote="", quote_start=None, quote_end=None
        )


def _erase_suggestions(article: Article) -> None:
    """Who decided what stays; the words do not. What nobody decided goes."""
    rows = Suggestion.objects.filter(article=article)
    words: dict[str, Any] = {"said": {}, "decisions": {}}
    rows.waiting().delete()
    history = apps.get_model("events", "SuggestionEvent")
    with pgtrigger.ignore(
        "events.Suggestion:events_suggestion_as_suggested", "events.SuggestionEvent:append_only"
    ):
        rows.update(**words)
        history.objects.filter(article_id=article.pk).update(**words)
