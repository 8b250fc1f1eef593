"""How two events concern the same people."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.choices import UNCERTAIN_LINKS, Hypothesis, LinkKind
from events.models.audit import audited
from events.models.constraints import one_of
from events.models.desk.event import Event
from events.models.triggers import no_cycle


@audited
class EventLink(models.Model):
    """One relation between two events, read from the first to the second."""

    from_event = models.ForeignKey(Event, models.CASCADE, related_name="links_out")
    to_event = models.ForeignKey(Event, models.CASCADE, related_name="links_in")
    kind = models.CharField(max_length=16, choices=LinkKind)
    working = models.CharField(
        _("working hypothesis"), max_length=9, choices=Hypothesis, null=True, blank=True
    )
    rationale = models.TextField(blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    made_at = models.DateTimeField(editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["from_event", "to_event", "kind"], name="events_eventlink_once"
            ),
            models.UniqueConstraint(
                fields=["from_event"],
                condition=Q(kind=LinkKind.PART_OF),
                name="events_eventlink_one_whole",
            ),
            models.CheckConstraint(
                condition=~Q(from_event=F("to_event")), name="events_eventlink_not_to_itself"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=sorted(UNCERTAIN_LINKS), working__isnull=False)
                | (~Q(kind__in=sorted(UNCERTAIN_LINKS)) & Q(working__isnull=True)),
                name="events_eventlink_uncertain_has_hypothesis",
            ),
            models.CheckConstraint(
                condition=~Q(kind=LinkKind.POSSIBLY_PART_OF) | ~Q(working=Hypothesis.IDENTICAL),
                name="events_eventlink_part_is_not_identical",
            ),
            models.CheckConstraint(
                condition=one_of("kind", LinkKind.values), name="events_eventlink_kind_known"
            ),
            models.CheckConstraint(
                condition=one_of("working", Hypothesis.values),
                name="events_eventlink_working_known",
            ),
        ]
        triggers = [
            no_cycle(
                name=f"events_eventlink_{kind}_no_cycle",
                table="events_eventlink",
                child="from_event_id",
                parent="to_event_id",
                where=f"edge.kind = '{kind}'",
            )
            for kind in (LinkKind.PART_OF.value, LinkKind.OUTCOME_OF.value)
        ]

    def __str__(self) -> str:
        return f"{self.from_event} {self.kind} {self.to_event}"
