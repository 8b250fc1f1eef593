"""The form of an event that is made of a claim, filled in with what the claim says."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from events.admin.matching.forms import NewEventForm, PlaceForms
from events.admin.placing import placings_of
from events.choices import DatePrecision
from events.models import Claim, Event, Place
from events.operations.facts import Ground
from events.operations.matching.imagined import imagined_event
from events.operations.matching.relations import speaking
from events.operations.placing import Placing
from events.rules.matching import Told, acknowledges, proposed_relation
from events.rules.matching.draft import draft_title
from events.rules.placement import Gazetteer
from events.rules.totals import CountedEvent

# Precisions that an EDTF does not say of itself.
CHOSEN = (DatePrecision.MULTI_DAY, DatePrecision.WEEK)


class NewEvent:
    """The event's own form and its places.

    :ivar form: its facts, how the claim hangs on it and how it relates to another event.
    :ivar places: a row for each place.
    """

    def __init__(
        self, claim: Claim, told: Told, gazetteer: Gazetteer, sent: QueryDict | None
    ) -> None:
        self.claim = claim
        self.form = NewEventForm(sent, initial=_facts(claim, told, gazetteer), instance=Event())
        self.places = PlaceForms(sent, prefix="places", initial=_places(claim))

    def is_valid(self) -> bool:
        # Both are checked, so that every mistake is shown at once.
        return all([self.form.is_valid(), self.places.is_valid()])

    @property
    def can_be_imagined(self) -> bool:
        """Whether enough is known, and nothing wrong, to say how the event would count."""
        if self.form.is_bound:
            return self.is_valid()
        return bool(self.claim.event_type)

    @property
    def placings(self) -> list[Placing]:
        return placings_of([self.places]) or []

    def imagined(self, ground: Ground) -> CountedEvent:
        """The event as it would count if it were made as the form says and published."""
        if not self.form.is_bound:
            return _as_told(self.claim, self.form.initial, ground)
        given = self.form.cleaned_data
        return imagined_event(
            claim=self.claim,
            relation=given["relation"],
            acknowledges=given["acknowledges"],
            places=self.placings,
            ground=ground,
            fields=self.form.fields_for_operation,
        )


def _as_told(claim: Claim, initial: Mapping[str, Any], ground: Ground) -> CountedEvent:
    rows = claim.places.select_related("place")
    return imagined_event(
        claim=claim,
        relation=initial["relation"],
        acknowledges=initial["acknowledges"],
        places=[(row.place, row.role, row.precision) for row in rows],
        ground=ground,
        fields=initial,
    )


def _facts(claim: Claim, told: Told, gazetteer: Gazetteer) -> dict[str, Any]:
    speaks = speaking(claim)
    chosen = claim.date_precision if claim.date_precision in CHOSEN else ""
    return {
        "type": claim.event_type,
        "volition": claim.volition,
        "destination": claim.destination,
        "occurrence": told.occurrence,
        "edtf": claim.edtf,
        "date_precision": chosen,
        "title_en": _title(claim, told, gazetteer),
        "relation": proposed_relation(speaks, occurrence=told.occurrence),
        "acknowledges": acknowledges(speaks),
    }


def _title(claim: Claim, told: Told, gazetteer: Gazetteer) -> str:
    region = gazetteer.lowest_common_ancestor(path[-1] for path in told.paths)
    code = gazetteer.coarsen(region, "admin1")
    place = "" if code == gazetteer.root else Place.objects.get(code=code).name_en
    return draft_title(
        type=claim.event_type or "",
        volition=claim.volition,
        place=place,
        edtf=claim.edtf,
        start=claim.date_start,
        end=claim.date_end,
        precision=claim.date_precision,
    )


def _places(claim: Claim) -> list[dict[str, Any]]:
    rows = claim.places.order_by("pk").values("place", "role", "precision")
    return [dict(row) for row in rows]
