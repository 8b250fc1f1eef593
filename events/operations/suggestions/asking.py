"""Asking for suggestions."""

from datetime import datetime

from django.contrib.auth.models import User

from events.choices import JobKind
from events.models import Article
from events.operations.jobs.ask import ask_for


def ask_for_suggestions(article: Article, *, by: User, at: datetime) -> None:
    """Have the worker read the article, if there is a text to read."""
    if article.body:
        ask_for(JobKind.SUGGEST_CLAIMS, subject=str(article.pk), by=by, at=at)
