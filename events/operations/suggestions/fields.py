"""The fields of a claim as they were suggested, and what an editor made of them."""

from collections.abc import Mapping
from typing import Any

from events.models import Claim, Place
from events.operations.placing import Placing
from events.rules.extraction import Suggestion

# Fields of a claim that a suggestion fills, by the same names.
SUGGESTED = (
    *("quote", "measure", "modality", "event_type", "volition", "destination"),
    *("count_as_written", "quantifier", "unit", "low", "value", "high"),
    *("date_as_written", "edtf", "date_basis", "speaker_as_written"),
)


def suggested_fields(suggestion: Suggestion) -> dict[str, Any]:
    """What the suggestion says, as an operation on claims takes it."""
    fields = {name: getattr(suggestion, name) for name in SUGGESTED}
    fields["date_precision"] = suggestion.date_precision if suggestion.edtf else ""
    fields["places_as_written"] = unknown_places(suggestion)
    return {name: _plain(value) for name, value in fields.items()}


def suggested_places(suggestion: Suggestion) -> list[Placing]:
    """The places that the gazetteer knows and whose role the text tells."""
    told = [place for place in suggestion.places if place.code and place.role]
    rows = {row.code: row for row in Place.objects.filter(code__in=[one.code for one in told])}
    found = {
        (one.code, one.role): (rows[one.code], one.role, one.precision)
        for one in told
        if one.code in rows and one.role
    }
    return list(found.values())


def unknown_places(suggestion: Suggestion) -> list[str]:
    """The places named that the gazetteer does not have."""
    return list(dict.fromkeys(one.as_written for one in suggestion.places if not one.code))


def decisions_on(suggestion: Suggestion, claim: Claim, places: list[Placing]) -> dict[str, Any]:
    """Field by field: kept, changed, emptied or added, with both values where they differ."""
    suggested = {name: _plain(getattr(suggestion, name)) for name in SUGGESTED}
    entered = {name: _plain(getattr(claim, name)) for name in SUGGESTED}
    suggested |= {"places": _placed(suggested_places(suggestion))}
    entered |= {"places": _placed(places)}
    if suggestion.speaker_code:
        suggested["speaker"], entered["speaker"] = suggestion.speaker_code, claim.speaker.code
    told = {name: _decision(suggested[name], entered[name]) for name in suggested}
    return {name: decision for name, decision in told.items() if decision}


def corrected(decisions: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The fields that the editor did not take as they were suggested."""
    return [name for name, decision in decisions.items() if decision["how"] != "kept"]


def _decision(suggested: Any, entered: Any) -> dict[str, Any]:
    if suggested == entered:
        return {"how": "kept"} if suggested not in (None, "", []) else {}
    how = "changed"
    if suggested in (None, "", []):
        how = "added"
    elif entered in (None, "", []):
        how = "emptied"
    return {"how": how, "suggested": suggested, "entered": entered}


def _placed(places: list[Placing]) -> list[list[Any]]:
    return sorted([place.code, role, precision] for place, role, precision in places)


def _plain(value: Any) -> Any:
    """A word of a vocabulary as the text it is."""
    return str(value) if isinstance(value, str) else value
