"""The aggregation, rule AGG-1."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from events.choices import Basis, EventType, PeriodKind, Volition
from events.models.constraints import figures_in_order, one_of


class Cell(models.Model):
    """The question a total answers: region × period × type × volition × basis.

    `period_start` is empty for all time, `volition` for the types that have none.
    """

    region = models.CharField(max_length=100)
    period = models.CharField(max_length=7, choices=PeriodKind)
    period_start = models.DateField(null=True)
    type = models.CharField(max_length=17, choices=EventType)
    volition = models.CharField(max_length=16, choices=Volition, null=True)
    basis = models.CharField(max_length=8, choices=Basis)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        what = [self.region, self.period, self.period_start, self.type, self.volition, self.basis]
        return " ".join(str(word) for word in what if word)


CELL_FIELDS = ["region", "period", "period_start", "type", "volition", "basis"]


class Total(Cell):
    """One cell with its sum. No row means no published event, never zero people."""

    n_events = models.PositiveIntegerField()
    n_without_best = models.PositiveIntegerField()
    low = models.PositiveBigIntegerField(null=True)
    best = models.PositiveBigIntegerField(null=True)
    high = models.PositiveBigIntegerField(null=True)
    high_open = models.BooleanField()
    capped = models.BooleanField(default=False)
    # The slugs of the events counted, when there are few enough to list.
    events = ArrayField(models.CharField(max_length=100), null=True)
    # The terms of the identity; for time, one entry for each finer period.
    unplaced_time = models.JSONField(default=dict)
    unplaced_region = models.JSONField(default=dict)
    overlap_adjustment_time = models.JSONField(default=dict)
    overlap_adjustment_region = models.JSONField(default=dict)
    sum_children_time = models.JSONField(default=dict)
    sum_children_region = models.JSONField(default=dict)
    rules = models.CharField(max_length=20)
    computed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=CELL_FIELDS, nulls_distinct=False, name="events_total_cell_once"
            ),
            models.CheckConstraint(condition=figures_in_order(), name="events_total_low_best_high"),
            models.CheckConstraint(
                condition=one_of("period", PeriodKind.values), name="events_total_period_known"
            ),
            models.CheckConstraint(
                condition=one_of("basis", Basis.values), name="events_total_basis_known"
            ),
            models.CheckConstraint(
                condition=Q(period=PeriodKind.ALL, period_start__isnull=True)
                | (~Q(period=PeriodKind.ALL) & Q(period_start__isnull=False)),
                name="events_total_all_time_has_no_start",
            ),
        ]


class StaleCell(Cell):
    """A mark, left by the transaction that changed the record, that a cell must be computed again.

    Marks are only ever added by writers and taken by the worker, so no writer waits for it. One cell may
    carry several.
    """

    marked_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["marked_at"], name="events_stalecell_marked")]
