"""Correcting what is known of an article."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Article
from events.operations.articles.text import read_address
from events.operations.because import explained
from events.operations.checking import checked
from events.operations.errors import Problem, Refused, refuse_if_any, told
from events.operations.events.version import touch_events_with
from events.operations.suggestions.asking import ask_for_suggestions

EDITABLE = frozenset(
    {
        "code",
        "publisher",
        "url",
        "title",
        "language",
        "genre",
        "published_on",
        "published_precision",
        "retrieved_at",
        "duplicate_of",
        "syndicated_from",
        "original_publisher",
        "headline_withheld",
        "url_withheld",
        "archive_url",
        "note",
    }
)
# The public never learns of these, so no event has to be reviewed for them.
UNSEEN = frozenset({"note", "retrieved_at"})
# What decides how its text is read.
READ_BY = frozenset({"language", "published_on"})


@transaction.atomic
@explained
def edit_article(
    *, article: Article, by: User, at: datetime, because: str = "", **changes: Any
) -> Article:
    """Correct an article's bibliographic line; its text stays as it was received.

    The events that rest on it have a new version. Changing nothing is harmless.

    :param because: why, when readers see it already.
    :raises Refused: naming each field that is wrong.
    """
    if unknown := sorted(set(changes) - EDITABLE):
        raise Refused.because(unknown[0], "This field is not changed by editing.")
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    problems: list[Problem] = []
    if "url" in changes:
        changes["url"] = read_address(changes["url"], problems)
    if "archive_url" in changes:
        archived = read_address(changes["archive_url"], problems, field="archive_url")
        changes["archive_url"] = archived or ""
    refuse_if_any(problems)
    differing = {name: new for name, new in changes.items() if getattr(article, name) != new}
    noted = unchecked(article, at) if "url" in differing else {}
    for name, value in (differing | noted).items():
        setattr(article, name, value)
    with told():
        checked(article)
        if differing:
            article.save(update_fields=[*differing, *noted])
    if set(differing) - UNSEEN:
        touch_events_with(article, by=by, at=at, because=because)
    if set(differing) & READ_BY:
        ask_for_suggestions(article, by=by, at=at)
    return article


def unchecked(article: Article, at: datetime) -> dict[str, Any]:
    """The columns of a new address, of which nothing was found yet."""
    return {
        "link_checked_at": None,
        "link_status": None,
        "link_problem": "",
        "link_due_at": None,
        "link_failures": 0,
        "link_failing_since": None,
        "link_dead_since": None,
        "link_turned_at": at if article.link_dead_since else article.link_turned_at,
    }
