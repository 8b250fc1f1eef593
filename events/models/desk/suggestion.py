"""What the rules found in an article, and what became of it."""

from uuid import uuid4

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from events.choices import SuggestionState
from events.models.audit import audited
from events.models.constraints import one_of
from events.models.desk.article import Article
from events.models.desk.claim import Claim
from events.models.triggers import refuse

TAKEN = [SuggestionState.ACCEPTED.value, SuggestionState.CORRECTED.value]
AS_SUGGESTED = ("article_id", "key", "said", "start", '"end"', "rules", "made_at")


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def waiting(self) -> "SuggestionQuerySet":
        return self.filter(state=SuggestionState.WAITING)

    def decided(self) -> "SuggestionQuerySet":
        return self.exclude(state=SuggestionState.WAITING)


@audited
class Suggestion(models.Model):
    """One statement that rules found in one article, and what an editor decided about it.

    ``said`` is every field as it was suggested, and never changes; ``decisions`` tells field by field
    what the editor kept, changed, emptied or added. Offsets are characters (code points) of the body.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    article = models.ForeignKey(Article, models.CASCADE, related_name="suggestions")
    key = models.CharField(max_length=64)
    said = models.JSONField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    rules = models.CharField(max_length=40)
    made_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=SuggestionState, default=SuggestionState.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    decisions = models.JSONField(default=dict, blank=True)
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="suggestions")

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "key"], name="events_suggestion_once"),
            models.CheckConstraint(
                condition=one_of("state", SuggestionState.values),
                name="events_suggestion_state_known",
            ),
            models.CheckConstraint(
                condition=Q(start__lt=F("end")), name="events_suggestion_has_a_place"
            ),
            models.CheckConstraint(
                condition=Q(
                    state=SuggestionState.WAITING, decided_by__isnull=True, decided_at__isnull=True
                )
                | (
                    ~Q(state=SuggestionState.WAITING)
                    & Q(decided_by__isnull=False, decided_at__isnull=False)
                ),
                name="events_suggestion_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(state__in=TAKEN, claim__isnull=False)
                | (~Q(state__in=TAKEN) & Q(claim__isnull=True)),
                name="events_suggestion_claim_when_accepted",
            ),
        ]
        triggers = [
            refuse(
                name="events_suggestion_as_suggested",
                operation=pgtrigger.Update,
                sentence="What was suggested is kept as it was.",
                unless=" AND ".join(f"NEW.{name} = OLD.{name}" for name in AS_SUGGESTED),
            )
        ]

    def __str__(self) -> str:
        return f"{self.article} [{self.start}–{self.end}]"
