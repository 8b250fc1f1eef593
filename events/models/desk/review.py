"""What a second person answered before an event became public."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.audit import audited
from events.models.desk.event import Event


@audited
class Review(models.Model):
    """One version of one event, put before a reviewer, with what the reviewer answered."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="reviews")
    version = models.PositiveIntegerField()
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()
    harm_answers = models.JSONField(
        default=dict, help_text=_("Each question of the harm checklist with its answer.")
    )
    confirmed_names = models.JSONField(
        default=list,
        help_text=_("Place names in the text that do not locate the event, as [field, place]."),
    )
    accepts_refutation = models.BooleanField(default=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True)
    second_reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    second_reviewed_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)
    comment = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "version"], name="events_review_once"),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("submitted_by")),
                name="events_review_by_another",
            ),
            models.CheckConstraint(
                condition=Q(second_reviewer__isnull=True)
                | (~Q(second_reviewer=F("submitted_by")) & ~Q(second_reviewer=F("approved_by"))),
                name="events_review_second_is_a_third_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event}, version {self.version}"
