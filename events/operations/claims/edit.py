"""Correcting a claim."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.choices import Quantifier
from events.models import Claim
from events.operations.because import explained
from events.operations.checking import checked
from events.operations.claims.fields import (
    WRITTEN,
    completed,
    find_quote,
    fingerprint_of,
    refuse_unwritten,
)
from events.operations.claims.speaker import NewSpeaker, speaker_for
from events.operations.errors import Problem, refuse_if_any, told
from events.operations.events.version import touch_events_of
from events.operations.placing import Placing, problems_of, set_places
from events.operations.seen import refuse_outdated, version_of

BOUNDS = ("low", "value", "high")


@transaction.atomic
@explained
def edit_claim(
    *,
    claim: Claim,
    by: User,
    at: datetime,
    because: str = "",
    places: Sequence[Placing] | None = None,
    seen: str = "",
    **changes: Any,
) -> Claim:
    """Change a claim; the events it hangs on have a new version and are out of date until redone.

    Changing nothing is harmless: no version is added.

    :param because: why, when readers see an event it hangs on.
    :param seen: the version the form was opened on, from :func:`claim_version`.
    :raises Outdated: when somebody changed it since, with both versions.
    :raises Refused: naming each field that is wrong.
    """
    refuse_unwritten(changes)
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    refuse_outdated(claim, seen=seen, now=claim_version(claim), entered=changes)
    before = _written(claim)
    if isinstance(changes.get("speaker"), NewSpeaker):
        changes["speaker"] = speaker_for(changes["speaker"], article=claim.article, by=by, at=at)
    problems: list[Problem] = problems_of(places or ())
    for name, value in completed(_with_numbers(claim, changes), problems).items():
        setattr(claim, name, value)
    find_quote(claim, problems, at=claim.quote_start)
    refuse_if_any(problems)
    placed = _placings(claim) if places is None else places
    claim.fingerprint = fingerprint_of(claim, placed)
    with told():
        checked(claim)
        claim.save()
        moved = set_places(claim, placed)
    if moved or _written(claim) != before:
        touch_events_of(claim, by=by, at=at, because=because)
    return claim


def claim_version(claim: Claim) -> str:
    """What a claim says and how it is judged, as a digest to tell an outdated form by."""
    return version_of(claim, {*WRITTEN, "state"})


def _written(claim: Claim) -> dict[str, object]:
    return {name: getattr(claim, name) for name in WRITTEN}


def _with_numbers(claim: Claim, changes: dict[str, Any]) -> dict[str, Any]:
    """A change of one number is read with its quantifier, and in a range with the other number."""
    completed_from: dict[str, Any] = {"count_as_written": claim.count_as_written}
    if any(name in changes for name in ("quantifier", "unit", *BOUNDS)):
        completed_from |= {"quantifier": claim.quantifier, "unit": claim.unit}
        if not any(name in changes for name in BOUNDS) and "quantifier" not in changes:
            completed_from |= {name: getattr(claim, name) for name in BOUNDS}
        elif claim.quantifier == Quantifier.RANGE and "quantifier" not in changes:
            completed_from |= {"low": claim.low, "high": claim.high}
    return completed_from | changes


def _placings(claim: Claim) -> list[Placing]:
    rows = claim.places.select_related("place")
    return [(row.place, row.role, row.precision) for row in rows]
