"""Erasing what an edition said, and keeping that it was there."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from events.models import (
    Edition,
    EditionClaim,
    EditionPlace,
    PlaceCard,
    RecordLink,
    SourceCard,
)
from events.models.record.edition import ERASED_BY_SEALING

EMPTY: dict[str, Any] = dict.fromkeys(ERASED_BY_SEALING)


def seal_editions(editions: Sequence[Edition], *, at: datetime) -> int:
    """Erase the documents of these editions and every row derived from them; return how many.

    Hash, position and validity stay, so that the chain still verifies. Sealing twice is harmless.
    """
    keys = [edition.pk for edition in editions]
    sealed = Edition.objects.filter(pk__in=keys, sealed_at=None).update(sealed_at=at, **EMPTY)
    EditionPlace.objects.filter(edition__in=keys).delete()
    EditionClaim.objects.filter(edition__in=keys).delete()
    _forget_rationales({edition.subject_id for edition in editions})
    _forget_cards()
    return sealed


def _forget_rationales(subjects: set[UUID]) -> None:
    """A relation stays a relation; why it was drawn may tell what was sealed."""
    links = RecordLink.objects.filter(Q(from_subject__in=subjects) | Q(to_subject__in=subjects))
    links.update(rationale={})


def _forget_cards() -> None:
    """A card that only sealed editions named would still tell what they named."""
    PlaceCard.objects.exclude(code__in=_named_places()).delete()
    SourceCard.objects.exclude(code__in=_named_sources()).delete()


def _named_places() -> set[str]:
    paths = [
        *EditionPlace.objects.values_list("path", flat=True),
        *Edition.objects.exclude(placement_path=None).values_list("placement_path", flat=True),
    ]
    return {code for path in paths if path for code in path}


def _named_sources() -> set[str]:
    claims = EditionClaim.objects.values_list("speaker", "voice", "publisher")
    return {code for row in claims for code in row} | _named_elsewhere()


def _named_elsewhere() -> set[str]:
    """Sources named only by a denial, a figure or the original of a copy."""
    named: set[str] = set()
    for code in SourceCard.objects.values_list("code", flat=True).distinct():
        if Edition.objects.filter(document__contains=f'"code":"{code}"').exists():
            named.add(code)
    return named
