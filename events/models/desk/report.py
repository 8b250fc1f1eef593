"""What somebody outside told us is wrong, or asked us to remove."""

from datetime import datetime
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.choices import ReportKind, ReportOutcome, ReportState
from events.models.audit import audited_without
from events.models.constraints import one_of

UNDECIDED = [ReportState.RECEIVED.value, ReportState.IN_HAND.value]


class ReportQuerySet(models.QuerySet["Report"]):
    def undecided(self) -> "ReportQuerySet":
        return self.filter(state__in=UNDECIDED)

    def to_forget(self, before: datetime) -> "ReportQuerySet":
        """Decided before that moment, and still saying what was written."""
        return self.filter(decided_at__lt=before).exclude(text="", contact="", note="", decision="")


@audited_without("text", "contact", "note", "decision")
class Report(models.Model):
    """One message about one page, for reviewers only.

    It may name a person, so its words are kept out of the history and are erased some time after the
    decision; what was decided, by whom and when stays. ``receipt`` is what the sender was given.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    receipt = models.CharField(max_length=9, unique=True, editable=False)
    kind = models.CharField(max_length=7, choices=ReportKind)
    about = models.CharField(_("page"), max_length=500, blank=True)
    text = models.TextField(_("message"), blank=True)
    contact = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=10)
    received_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=ReportState, default=ReportState.RECEIVED)
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.TextField(blank=True, help_text=_("Internal."))
    outcome = models.CharField(max_length=9, choices=ReportOutcome, null=True, blank=True)
    decision = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=one_of("kind", ReportKind.values), name="events_report_kind_known"
            ),
            models.CheckConstraint(
                condition=one_of("state", ReportState.values), name="events_report_state_known"
            ),
            models.CheckConstraint(
                condition=Q(outcome__isnull=True) | one_of("outcome", ReportOutcome.values),
                name="events_report_outcome_known",
            ),
            models.CheckConstraint(
                condition=Q(state=ReportState.RECEIVED) | Q(handler__isnull=False),
                name="events_report_handled_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(
                    state=ReportState.DECIDED, outcome__isnull=False, decided_at__isnull=False
                )
                | (
                    ~Q(state=ReportState.DECIDED) & Q(outcome__isnull=True, decided_at__isnull=True)
                ),
                name="events_report_decided_with_outcome",
            ),
        ]
        indexes = [models.Index(fields=["state", "received_at"], name="events_report_waiting")]

    def __str__(self) -> str:
        return f"{self.receipt} ({self.get_kind_display()})"
