"""Events that may be the same, as the pages show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.admin.because import seen_by_readers
from events.admin.matching.numbers import number_told
from events.admin.matching.reasons import Names, Said, place_name, said
from events.choices import WorkflowState
from events.models import Claim, Event, Place
from events.operations.matching.imagined import numbers_if_attached
from events.operations.matching.proposals import Proposal
from events.rules.adjudication import Adjudication
from events.rules.overlaps import Figure

CLOSED = (WorkflowState.MERGED, WorkflowState.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One candidate in words. ``then`` is the number it would have with the claim attached."""

    event: Event
    likelihood: str
    reasons: Sequence[Said]
    where: str
    number: str
    is_open: bool
    is_public: bool
    then: str = ""
    diverges: bool = False


def shown(
    proposals: Iterable[Proposal], *, claim: Claim | None = None, relation: str = ""
) -> list[Shown]:
    """The proposals in words; with a claim, also what attaching it would make of their numbers."""
    listed = list(proposals)
    names = Names(one.candidate for one in listed)
    keys = [one.event.pk for one in listed if one.event.state not in CLOSED]
    numbers = numbers_if_attached(keys, claim, relation) if claim is not None else {}
    return [_shown(one, names, _then(numbers.get(one.event.pk))) for one in listed]


def _then(number: Adjudication | None) -> dict[str, Any]:
    if number is None:
        return {}
    figure = Figure(low=number.low, best=number.best, high=number.high, high_open=number.high_open)
    return {"then": number_told(figure), "diverges": number.needs_second_reviewer}


def _shown(proposal: Proposal, names: Names, then: dict[str, Any]) -> Shown:
    event = proposal.event
    return Shown(
        event=event,
        likelihood=_likelihood(proposal.candidate.likelihood),
        reasons=said(proposal.candidate, names),
        where=places_told(row.place for row in event.places.all()),
        number=number_told(proposal.told.figure),
        is_open=event.state not in CLOSED,
        is_public=seen_by_readers(event),
        **then,
    )


def _likelihood(word: str) -> str:
    return {
        "very_likely": _("very likely the same"),
        "likely": _("likely the same"),
        "possible": _("possibly the same"),
    }[word]


def places_told(places: Iterable[Place]) -> str:
    return ", ".join(dict.fromkeys(place_name(place) for place in places))
