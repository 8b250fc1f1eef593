"""Stocks and totals that others publish."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.choices import Measure, Quantifier, Unit, WorkflowState
from events.models.audit import audited
from events.models.constraints import (
    count_has_the_shape_of_its_quantifier,
    dates_fit_their_precision,
    in_order,
    one_of,
)
from events.models.desk.claim import Claim
from events.models.desk.event import SIGNED_STATES, Event
from events.models.desk.place import Place
from events.models.desk.source import Source
from events.models.fields import Dated, code_field

FIGURE_MEASURES = [
    (Measure.STOCK.value, Measure.STOCK.label),
    (Measure.PERIOD_TOTAL.value, Measure.PERIOD_TOTAL.label),
]


@audited
class ReferenceFigure(Dated):
    """One stock, or one total of a period, as somebody else published it.

    Shown beside the events for comparison. It has its own table so that no query can add it to them.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    code = code_field()
    kind = models.CharField(max_length=12, choices=FIGURE_MEASURES)
    population = models.CharField(max_length=300, help_text=_("Who is counted, in words."))
    place = models.ForeignKey(Place, models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    title_en = models.CharField(_("title"), max_length=300)
    title_ko = models.CharField(_("title in Korean"), max_length=300, blank=True)
    title_zh_hans = models.CharField(_("title in simplified Chinese"), max_length=300, blank=True)
    quantifier = models.CharField(max_length=13, choices=Quantifier)
    unit = models.CharField(max_length=9, choices=Unit, default=Unit.PERSON)
    low = models.PositiveIntegerField(null=True, blank=True)
    value = models.PositiveIntegerField(null=True, blank=True)
    high = models.PositiveIntegerField(null=True, blank=True)
    high_open = models.BooleanField(default=True)
    claims = models.ManyToManyField(Claim, blank=True, related_name="reference_figures")
    reconciles = models.ManyToManyField(Event, blank=True, related_name="reference_figures")
    note_en = models.TextField(_("note"), blank=True, help_text=_("Public."))
    state = models.CharField(
        max_length=9, choices=WorkflowState, default=WorkflowState.DRAFT, editable=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    published_version = models.PositiveIntegerField(null=True, blank=True, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    approved_at = models.DateTimeField(null=True, editable=False)
    made_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=one_of("kind", [value for value, _label in FIGURE_MEASURES]),
                name="events_referencefigure_is_no_flow",
            ),
            models.CheckConstraint(
                condition=count_has_the_shape_of_its_quantifier(),
                name="events_referencefigure_count_fits_quantifier",
            ),
            models.CheckConstraint(
                condition=in_order("date_start", "date_end"),
                name="events_referencefigure_dates_in_order",
            ),
            models.CheckConstraint(
                condition=dates_fit_their_precision(),
                name="events_referencefigure_dates_fit_precision",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=SIGNED_STATES)
                | (Q(approved_by__isnull=False) & ~Q(approved_by=F("author"))),
                name="events_referencefigure_approved_by_another",
            ),
            models.CheckConstraint(
                condition=one_of("state", WorkflowState.values),
                name="events_referencefigure_state_known",
            ),
        ]

    def __str__(self) -> str:
        return self.title_en
