"""How two public events concern the same people."""

from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Q

from events.choices import Hypothesis, LinkKind


class RecordLinkQuerySet(models.QuerySet["RecordLink"]):
    def current(self) -> "RecordLinkQuerySet":
        return self.filter(valid_until=None)

    def as_of(self, moment: datetime) -> "RecordLinkQuerySet":
        """The links that were public at that moment."""
        return self.filter(valid_from__lte=moment).exclude(valid_until__lte=moment)

    def touching(self, subject: UUID) -> "RecordLinkQuerySet":
        """The links at either end of which that event stands."""
        return self.filter(Q(from_subject=subject) | Q(to_subject=subject))


class RecordLink(models.Model):
    """One published relation between two events, with a validity of its own.

    It opens when both ends are public and closes when either is not, or when the relation changes.
    A document names no other event, so that withdrawing one leaves no trace in another.
    """

    from_subject = models.UUIDField()
    to_subject = models.UUIDField()
    kind = models.CharField(max_length=16, choices=LinkKind)
    working = models.CharField(max_length=9, choices=Hypothesis, null=True)
    rationale = models.JSONField(default=dict)
    position = models.PositiveBigIntegerField()
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    objects = RecordLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["from_subject", "to_subject", "kind"],
                condition=Q(valid_until__isnull=True),
                name="events_recordlink_one_open",
            )
        ]
        indexes = [
            models.Index(fields=["from_subject"], name="events_recordlink_from"),
            models.Index(fields=["to_subject"], name="events_recordlink_to"),
        ]

    def __str__(self) -> str:
        return f"{self.from_subject} {self.kind} {self.to_subject}"
