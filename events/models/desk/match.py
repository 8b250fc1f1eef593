"""What an editor found not to be the same."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.audit import audited
from events.models.desk.claim import Claim
from events.models.desk.event import Event


class NotTheSameQuerySet(models.QuerySet["NotTheSame"]):
    def between(self, one: Event, other: Event) -> "NotTheSameQuerySet":
        """What was found about two events, whichever was looked at."""
        first, second = sorted((one, other), key=lambda event: event.pk)
        return self.filter(event=first, other_event=second)

    def touching(self, event: Event) -> "NotTheSameQuerySet":
        """What was found about an event and other events."""
        return self.filter(Q(event=event, claim=None) | Q(other_event=event))


@audited
class NotTheSame(models.Model):
    """One finding that an event is not what a claim speaks of, or not the same as another event.

    It is never proposed again until the finding is taken back. Of two events the one with the lesser
    key stands first, so that a pair is found but once.
    """

    event = models.ForeignKey(Event, models.CASCADE, related_name="+")
    claim = models.ForeignKey(
        Claim, models.CASCADE, null=True, blank=True, related_name="not_the_same"
    )
    other_event = models.ForeignKey(Event, models.CASCADE, null=True, blank=True, related_name="+")
    why = models.TextField(_("why"), blank=True)
    found_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    found_at = models.DateTimeField(editable=False)

    objects = NotTheSameQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "claim", "other_event"],
                nulls_distinct=False,
                name="events_notthesame_once",
            ),
            models.CheckConstraint(
                condition=Q(claim__isnull=True, other_event__isnull=False)
                | Q(claim__isnull=False, other_event__isnull=True),
                name="events_notthesame_claim_or_event",
            ),
            models.CheckConstraint(
                condition=Q(other_event__isnull=True) | Q(event__lt=F("other_event")),
                name="events_notthesame_pair_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} ≠ {self.claim or self.other_event}"
