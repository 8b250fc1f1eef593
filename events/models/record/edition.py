"""The public record itself: what the public saw, from one moment until the next."""

from datetime import date, datetime
from uuid import UUID

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q

from events.choices import (
    SHOWN,
    Change,
    ChangeReason,
    EventType,
    Family,
    Granularity,
    Occurrence,
    Status,
    SubjectKind,
    Volition,
)
from events.models.constraints import figures_in_order, in_order, one_of
from events.models.triggers import refuse, refuse_truncate

# What sealing erases. Everything else of an edition stays for ever.
ERASED_BY_SEALING = (
    "slug",
    "reason",
    "note",
    "rules",
    "document",
    "type",
    "family",
    "volition",
    "destination",
    "occurrence",
    "granularity",
    "status",
    "listed_on",
    "date_start",
    "date_end",
    "date_precision",
    "low",
    "best",
    "high",
    "high_open",
    "placement",
    "placement_path",
    "search_text",
)

_ERASED = "ARRAY[{}]".format(", ".join(f"'{name}'" for name in (*ERASED_BY_SEALING, "sealed_at")))
_CLOSING = (
    "OLD.valid_until IS NULL AND NEW.valid_until IS NOT NULL"
    " AND to_jsonb(NEW) - 'valid_until' = to_jsonb(OLD) - 'valid_until'"
)
_SEALING = (
    "OLD.sealed_at IS NULL AND NEW.sealed_at IS NOT NULL"
    f" AND to_jsonb(NEW) - {_ERASED} = to_jsonb(OLD) - {_ERASED}"
)


class EditionQuerySet(models.QuerySet["Edition"]):
    def current(self) -> "EditionQuerySet":
        """What the public sees now."""
        return self.filter(valid_until=None, change__in=sorted(SHOWN), sealed_at=None)

    def as_of(self, moment: datetime) -> "EditionQuerySet":
        """What the public saw at that moment, except what has been sealed since."""
        valid = self.filter(valid_from__lte=moment).exclude(valid_until__lte=moment)
        return valid.filter(change__in=sorted(SHOWN), sealed_at=None)

    def events(self) -> "EditionQuerySet":
        return self.filter(subject_kind=SubjectKind.EVENT)

    def figures(self) -> "EditionQuerySet":
        return self.filter(subject_kind=SubjectKind.FIGURE)

    def of(self, subject: UUID) -> "EditionQuerySet":
        """Every edition of one event or reference figure."""
        return self.filter(subject_id=subject)

    def within(self, place: str) -> "EditionQuerySet":
        """Placed at that place or below it."""
        return self.filter(placement_path__contains=[place])

    def touching(self, start: date | None, end: date | None) -> "EditionQuerySet":
        """Whose dates overlap the period; an open end overlaps everything on its side."""
        editions = self
        if end is not None:
            editions = editions.filter(Q(date_start=None) | Q(date_start__lte=end))
        if start is not None:
            editions = editions.filter(Q(date_end=None) | Q(date_end__gte=start))
        return editions

    def newest_first(self) -> "EditionQuerySet":
        """As the timeline lists them: by the day on which an event begins."""
        return self.order_by(F("listed_on").desc(nulls_last=True), "-position")


class Edition(models.Model):
    """What the public saw of one event or reference figure, from one moment until the next.

    Append-only: the database refuses deletion, and every change but closing `valid_until` once and
    sealing. The columns beside `document` repeat what questions ask of it.
    """

    subject_kind = models.CharField(max_length=6, choices=SubjectKind)
    subject_id = models.UUIDField()
    number = models.PositiveIntegerField()
    position = models.PositiveBigIntegerField(unique=True)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    change = models.CharField(max_length=9, choices=Change)
    sha256 = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)
    sealed_at = models.DateTimeField(null=True)
    survivor_id = models.UUIDField(null=True)
    schema = models.PositiveSmallIntegerField(default=1)

    slug = models.CharField(max_length=100, null=True)
    reason = models.CharField(max_length=13, choices=ChangeReason, null=True)
    note = models.JSONField(null=True)
    rules = models.JSONField(null=True)
    document = models.TextField(null=True)

    type = models.CharField(max_length=17, choices=EventType, null=True)
    family = models.CharField(max_length=12, choices=Family, null=True)
    volition = models.CharField(max_length=16, choices=Volition, null=True)
    destination = models.CharField(max_length=2, null=True)
    occurrence = models.CharField(max_length=13, choices=Occurrence, null=True)
    granularity = models.CharField(max_length=8, choices=Granularity, null=True)
    status = models.CharField(max_length=12, choices=Status, null=True)
    listed_on = models.DateField(null=True)
    date_start = models.DateField(null=True)
    date_end = models.DateField(null=True)
    date_precision = models.CharField(max_length=9, null=True)
    low = models.PositiveIntegerField(null=True)
    best = models.PositiveIntegerField(null=True)
    high = models.PositiveIntegerField(null=True)
    high_open = models.BooleanField(null=True)
    placement = models.CharField(max_length=100, null=True)
    placement_path = ArrayField(models.CharField(max_length=100), null=True)
    search_text = models.TextField(null=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject_id"],
                condition=Q(valid_until__isnull=True),
                name="events_edition_one_open",
            ),
            models.UniqueConstraint(
                fields=["subject_id", "number"], name="events_edition_number_once"
            ),
            models.CheckConstraint(
                condition=in_order("valid_from", "valid_until"),
                name="events_edition_validity_in_order",
            ),
            models.CheckConstraint(
                condition=Q(sealed_at__isnull=True, document__isnull=False)
                | Q(
                    sealed_at__isnull=False,
                    **{f"{name}__isnull": True for name in ERASED_BY_SEALING},
                ),
                name="events_edition_sealed_has_no_content",
            ),
            models.CheckConstraint(
                condition=Q(change=Change.MERGED, survivor_id__isnull=False)
                | (~Q(change=Change.MERGED) & Q(survivor_id__isnull=True)),
                name="events_edition_only_merged_has_survivor",
            ),
            models.CheckConstraint(
                condition=figures_in_order(), name="events_edition_low_best_high"
            ),
            models.CheckConstraint(
                condition=in_order("date_start", "date_end"), name="events_edition_dates_in_order"
            ),
            models.CheckConstraint(
                condition=one_of("change", Change.values), name="events_edition_change_known"
            ),
            models.CheckConstraint(
                condition=one_of("reason", ChangeReason.values), name="events_edition_reason_known"
            ),
            models.CheckConstraint(
                condition=one_of("subject_kind", SubjectKind.values),
                name="events_edition_subject_known",
            ),
        ]
        indexes = [
            models.Index(
                F("listed_on").desc(nulls_last=True),
                F("position").desc(),
                condition=Q(valid_until__isnull=True),
                name="events_edition_timeline",
            ),
            models.Index(fields=["type", "volition", "date_start"], name="events_edition_question"),
            models.Index(fields=["slug"], name="events_edition_slug"),
            models.Index(fields=["valid_from", "valid_until"], name="events_edition_validity"),
            GinIndex(fields=["placement_path"], name="events_edition_path"),
            GinIndex(
                Func(F("search_text"), function="events_bigrams"), name="events_edition_words"
            ),
        ]
        triggers = [
            refuse(
                name="events_edition_never_deleted",
                operation=pgtrigger.Delete,
                sentence="An edition is never deleted.",
            ),
            refuse(
                name="events_edition_append_only",
                operation=pgtrigger.Update,
                sentence="An edition is never changed, except to close it once and to seal it.",
                unless=f"({_CLOSING}) OR ({_SEALING})",
            ),
            refuse_truncate(name="events_edition_never_emptied"),
        ]

    def __str__(self) -> str:
        return f"{self.slug or self.subject_id}, edition {self.number}"
