"""One edition as a line of the history."""

from typing import Any

from django.db.models import Manager
from django.urls import reverse

from api.subjects import DETAIL
from events.choices import SubjectKind
from events.models.record.edition import Edition, EditionQuerySet


def history_line(edition: Edition) -> dict[str, Any]:
    """What happened at one position; of a sealed edition, only that it was there."""
    return {
        "position": edition.position,
        "at": edition.valid_from,
        "until": edition.valid_until,
        "subject": edition.subject_kind,
        "id": str(edition.subject_id),
        "slug": edition.slug,
        "edition": edition.number,
        "change": edition.change,
        "reason": edition.reason,
        "note": edition.note,
        "survivor": str(edition.survivor_id) if edition.survivor_id else None,
        "sealed": edition.sealed_at is not None,
        "sha256": edition.sha256,
        "chain": edition.chain,
        "links": {"edition": _address(edition)},
    }


def lines(editions: "EditionQuerySet | Manager[Edition]") -> EditionQuerySet:
    """Editions without what a line does not need."""
    return editions.defer("document", "search_text")  # type: ignore[return-value] # as_manager


def _address(edition: Edition) -> str | None:
    if edition.slug is None:
        return None
    detail = reverse(DETAIL[SubjectKind(edition.subject_kind)], args=[edition.slug])
    return f"{detail}?edition={edition.number}"
