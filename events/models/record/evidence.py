"""The rows written with an edition, from its document, so that questions can be asked of it."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from events.choices import PlaceRole, Relation
from events.models.record.edition import Edition
from events.models.triggers import refuse

_SEALED = (
    "EXISTS (SELECT 1 FROM events_edition edition"
    " WHERE edition.id = OLD.edition_id AND edition.sealed_at IS NOT NULL)"
)


def _kept_with_the_edition(noun: str) -> list[pgtrigger.Trigger]:
    return [
        refuse(
            name=f"events_{noun}_never_changed",
            operation=pgtrigger.Update,
            sentence="A row of the record is never changed.",
        ),
        refuse(
            name=f"events_{noun}_deleted_only_when_sealed",
            operation=pgtrigger.Delete,
            sentence="A row of the record is deleted only when its edition is sealed.",
            unless=_SEALED,
        ),
    ]


class EditionPlace(models.Model):
    """One place of one edition at its published level, with the ancestors it had that day."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="places")
    code = models.CharField(max_length=100)
    role = models.CharField(max_length=11, choices=PlaceRole)
    precision = models.PositiveSmallIntegerField()
    path = ArrayField(models.CharField(max_length=100))

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "code", "role"], name="events_editionplace_once"
            )
        ]
        indexes = [GinIndex(fields=["path"], name="events_editionplace_path")]
        triggers = _kept_with_the_edition("editionplace")

    def __str__(self) -> str:
        return f"{self.code} ({self.role})"


class EditionClaim(models.Model):
    """One claim of one edition: who said it, where it was printed, and its public line."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="claims")
    claim_id = models.UUIDField()
    article_id = models.UUIDField()
    speaker = models.CharField(max_length=100)
    voice = models.CharField(max_length=100)
    publisher = models.CharField(max_length=100)
    relation = models.CharField(max_length=22, choices=Relation)
    chosen = models.BooleanField(default=False)
    document = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "claim_id"], name="events_editionclaim_once")
        ]
        indexes = [
            models.Index(fields=["claim_id"], name="events_editionclaim_claim"),
            models.Index(fields=["article_id"], name="events_editionclaim_article"),
            models.Index(fields=["speaker"], name="events_editionclaim_speaker"),
            models.Index(fields=["publisher"], name="events_editionclaim_publisher"),
        ]
        triggers = _kept_with_the_edition("editionclaim")

    def __str__(self) -> str:
        return f"{self.speaker} in {self.publisher}"
