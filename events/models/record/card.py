"""What the public may know of a place or a source, as it was when an edition named it."""

from datetime import datetime
from typing import Self, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from events.choices import PlaceLevel, SourceKind

C = TypeVar("C", bound="Card")


class CardQuerySet(models.QuerySet[C]):
    def current(self) -> Self:
        return self.filter(valid_until=None)

    def as_of(self, moment: datetime) -> Self:
        """The cards as they were at that moment."""
        return self.filter(valid_from__lte=moment).exclude(valid_until__lte=moment)


class Card(models.Model):
    """One version of a public card. A new one is written only when something on it changed."""

    code = models.CharField(max_length=100)
    position = models.PositiveBigIntegerField()
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    document = models.JSONField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.code


class PlaceCardQuerySet(CardQuerySet["PlaceCard"]):
    """Cards of places, narrowed."""


class SourceCardQuerySet(CardQuerySet["SourceCard"]):
    """Cards of sources, narrowed."""


class PlaceCard(Card):
    """The public card of one place: names in every language, level, ancestors, point."""

    level = models.CharField(max_length=8, choices=PlaceLevel)
    path = ArrayField(models.CharField(max_length=100))

    objects = PlaceCardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code"],
                condition=Q(valid_until__isnull=True),
                name="events_placecard_one_open",
            )
        ]


class SourceCard(Card):
    """The public card of one source: names, kind, rating and its basis."""

    kind = models.CharField(max_length=16, choices=SourceKind)

    objects = SourceCardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code"],
                condition=Q(valid_until__isnull=True),
                name="events_sourcecard_one_open",
            )
        ]
