"""Links that let a person in without a password they know."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from events.choices import AccessPurpose
from events.models.audit import audited
from events.models.constraints import one_of


class AccessLinkQuerySet(models.QuerySet["AccessLink"]):
    def unused(self) -> "AccessLinkQuerySet":
        """Neither used nor taken back, though perhaps too old."""
        return self.filter(used_at=None, revoked_at=None)

    def valid(self, at: datetime) -> "AccessLinkQuerySet":
        return self.unused().filter(expires_at__gt=at)


@audited
class AccessLink(models.Model):
    """A link that an administrator hands over, and that opens one door once.

    Of its secret only the digest is kept. Without ``made_by`` it was made at the server's console.
    """

    purpose = models.CharField(max_length=13, choices=AccessPurpose)
    name = models.CharField(max_length=150)
    role = models.CharField(max_length=20, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    digest = models.CharField(max_length=64, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    objects = AccessLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["digest"], name="events_accesslink_secret_once"),
            models.UniqueConstraint(
                fields=["purpose", "name"],
                condition=Q(used_at__isnull=True, revoked_at__isnull=True),
                name="events_accesslink_open_once",
            ),
            models.CheckConstraint(
                condition=one_of("purpose", AccessPurpose.values),
                name="events_accesslink_purpose_known",
            ),
            models.CheckConstraint(
                condition=(Q(purpose=AccessPurpose.JOIN) & ~Q(role=""))
                | (~Q(purpose=AccessPurpose.JOIN) & Q(role="", person__isnull=False)),
                name="events_accesslink_role_or_person",
            ),
            models.CheckConstraint(
                condition=Q(used_at__isnull=True) | Q(revoked_at__isnull=True),
                name="events_accesslink_used_or_revoked",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.name}"
