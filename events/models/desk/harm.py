"""Asking a second person to agree that what was said of an event is erased."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.choices import HarmDecision
from events.models.audit import audited
from events.models.constraints import one_of
from events.models.desk.event import Event


class HarmProposalQuerySet(models.QuerySet["HarmProposal"]):
    def open(self) -> "HarmProposalQuerySet":
        return self.filter(decided_at=None)


@audited
class HarmProposal(models.Model):
    """One reviewer's wish to seal an event, and what a second reviewer made of it.

    The event is withdrawn the moment it is proposed; sealing, which cannot be undone, waits for the
    second person.
    """

    event = models.ForeignKey(Event, models.PROTECT, related_name="harm_proposals")
    reason = models.TextField(_("why"))
    retire_address = models.BooleanField(default=False)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decision = models.CharField(max_length=8, choices=HarmDecision, null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    comment = models.TextField(_("why not"), blank=True)

    objects = HarmProposalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event"],
                condition=Q(decided_at__isnull=True),
                name="events_harmproposal_open_once",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="events_harmproposal_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(decision__isnull=True, decided_by__isnull=True, decided_at__isnull=True)
                | Q(decision__isnull=False, decided_by__isnull=False, decided_at__isnull=False),
                name="events_harmproposal_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=~Q(decision=HarmDecision.SEALED) | ~Q(decided_by=F("proposed_by")),
                name="events_harmproposal_sealed_by_another",
            ),
            models.CheckConstraint(
                condition=one_of("decision", HarmDecision.values),
                name="events_harmproposal_decision_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event}: {self.reason[:60]}"
