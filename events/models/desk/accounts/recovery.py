"""Getting back in after a second factor was lost."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from events.models.audit import audited
from events.models.desk.accounts.link import AccessLink


class RecoveryRequestQuerySet(models.QuerySet["RecoveryRequest"]):
    def open(self) -> "RecoveryRequestQuerySet":
        return self.filter(ended_at=None)

    def waiting(self) -> "RecoveryRequestQuerySet":
        """For the consent of a second administrator."""
        return self.open().filter(approved_at=None)

    def approved(self) -> "RecoveryRequestQuerySet":
        """Consented to, and not yet made use of: until then nobody enters with that name."""
        return self.open().exclude(approved_at=None)


@audited
class RecoveryRequest(models.Model):
    """One administrator asks that a person may set a new second factor, and another consents.

    It ends when the person has used the link, or when it is taken back or refused.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reason = models.TextField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True)
    link = models.OneToOneField(AccessLink, models.PROTECT, null=True, related_name="recovery")
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    ended_at = models.DateTimeField(null=True)

    objects = RecoveryRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(ended_at__isnull=True),
                name="events_recoveryrequest_open_once",
            ),
            models.CheckConstraint(
                condition=~Q(asked_by=F("person")), name="events_recoveryrequest_asked_by_another"
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | (~Q(approved_by=F("person")) & ~Q(approved_by=F("asked_by"))),
                name="events_recoveryrequest_approved_by_a_third",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True, approved_at__isnull=True, link__isnull=True)
                | Q(approved_by__isnull=False, approved_at__isnull=False, link__isnull=False),
                name="events_recoveryrequest_approved_as_a_whole",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="events_recoveryrequest_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.reason}"
