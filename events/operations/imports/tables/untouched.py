"""Telling what an import made and nobody has touched from what somebody has built on."""

from uuid import UUID

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet
from pghistory.models import Event as AuditRow

from events.choices import WorkflowState
from events.models import (
    Article,
    Claim,
    ClaimPlace,
    Event,
    EventClaim,
    EventPlace,
    ImportedEvent,
)

# What an import itself hangs on the rows it makes.
OWN: tuple[type[Model], ...] = (ClaimPlace, EventClaim, EventPlace, ImportedEvent)


def touched(made: QuerySet[ImportedEvent]) -> QuerySet[ImportedEvent]:
    """Those whose event is no draft as the import left it, or on which something else hangs."""
    edited = ~Q(event__version=F("version")) | ~Q(event__state=WorkflowState.DRAFT)
    second_use = Exists(
        EventClaim.objects.filter(claim=OuterRef("claim")).exclude(event=OuterRef("event"))
    )
    further = _hangs_on(Event, "event") | _hangs_on(Claim, "claim")
    return made.filter(edited | Q(second_use) | further)


def bare_articles(keys: set[UUID]) -> QuerySet[Article]:
    """Those of the articles on which nothing hangs any more."""
    return Article.objects.filter(pk__in=keys).exclude(_hangs_on(Article, "pk"))


def _hangs_on(model: type[Model], outer: str) -> Q:
    """Whether a row of any other table refers to it, apart from what an import makes."""
    found = Q(pk__in=[])
    for relation in model._meta.related_objects:
        other = relation.related_model
        if not isinstance(other, type) or issubclass(other, (*OWN, AuditRow)):
            continue
        found |= Q(Exists(other._base_manager.filter(**{relation.field.name: OuterRef(outer)})))
    return found
