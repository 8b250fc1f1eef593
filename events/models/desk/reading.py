"""Who is reading which article, and what they have not stored yet."""

from django.conf import settings
from django.db import models

from events.models.desk.article import Article


class ReadingDraft(models.Model):
    """What one editor has entered in one form of an article's page without storing it.

    ``card`` names the form; ``seen`` is the version of the row that the form was opened on.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="drafts")
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    card = models.CharField(max_length=60)
    entered = models.JSONField()
    seen = models.CharField(max_length=64, blank=True)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "editor", "card"], name="events_readingdraft_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.card}"


class ReadingPresence(models.Model):
    """Who has an article open, and when their page last said so."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="readers")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "reader"], name="events_readingpresence_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.reader}"
