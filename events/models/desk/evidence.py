"""Why an event is believed: its claims, and who denies it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.choices import DenialScope, Relation
from events.models.audit import audited
from events.models.constraints import one_of
from events.models.desk.claim import Claim
from events.models.desk.event import Event
from events.models.desk.source import Source


@audited
class EventClaim(models.Model):
    """Why one claim hangs on one event."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="evidence")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="uses")
    relation = models.CharField(max_length=22, choices=Relation)
    acknowledges = models.BooleanField(
        default=False,
        help_text=_("The speaker carried out, received or supervised this very act."),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "claim"], name="events_eventclaim_once"),
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(relation=Relation.SUPPORTS_COUNT),
                name="events_eventclaim_number_feeds_one_event",
            ),
            models.CheckConstraint(
                condition=one_of("relation", Relation.values),
                name="events_eventclaim_relation_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim} ({self.relation})"


@audited
class OfficialDenial(models.Model):
    """What a responsible party denies of an event. It is shown, and lowers nothing."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="denials")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    scope = models.CharField(max_length=16, choices=DenialScope)
    denied_on = models.CharField(_("day of the denial (EDTF)"), max_length=60, blank=True)
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "source", "scope"], name="events_officialdenial_once"
            ),
            models.CheckConstraint(
                condition=one_of("scope", DenialScope.values),
                name="events_officialdenial_scope_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.scope}"
