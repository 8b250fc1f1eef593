"""Who is reading an article at the moment."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Article, ReadingPresence

# A page says every 20 seconds that it is open; after three times that it is taken for closed.
GONE_AFTER = timedelta(seconds=60)


@transaction.atomic
def note_reading(*, article: Article, by: User, at: datetime) -> list[User]:
    """Note that somebody has the article open, and return who else has."""
    ReadingPresence.objects.update_or_create(article=article, reader=by, defaults={"seen_at": at})
    return other_readers(article, than=by, at=at)


@transaction.atomic
def leave_article(*, article: Article, by: User, at: datetime) -> None:
    """Note that somebody closed it. Leaving twice is harmless."""
    ReadingPresence.objects.filter(article=article, reader=by).delete()


def other_readers(article: Article, *, than: User, at: datetime) -> list[User]:
    """Who else said lately that they have it open."""
    rows = ReadingPresence.objects.filter(article=article, seen_at__gt=at - GONE_AFTER)
    return [row.reader for row in rows.exclude(reader=than).select_related("reader").order_by("pk")]
