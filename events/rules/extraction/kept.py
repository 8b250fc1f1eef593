"""A suggestion as it is kept, in plain values, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from .suggestion import Mark, MarkKind, SuggestedPlace, Suggestion

# Raised when the grammars read differently, so that a suggestion tells which ones made it.
RULES = "SUG-1"
DATES = ("date_start", "date_end")


def kept_form(suggestion: Suggestion) -> dict[str, Any]:
    """Everything the suggestion says, in values that JSON has."""
    said = asdict(suggestion)
    for name in DATES:
        said[name] = said[name].isoformat() if said[name] else None
    return said | {
        "places": [dict(place) for place in said["places"]],
        "marks": [dict(mark) | {"kind": str(mark["kind"])} for mark in said["marks"]],
    }


def from_kept(said: Mapping[str, Any]) -> Suggestion:
    """The suggestion that was kept."""
    days = {name: date.fromisoformat(said[name]) if said[name] else None for name in DATES}
    marks = tuple(Mark(**(mark | {"kind": MarkKind(mark["kind"])})) for mark in said["marks"])
    places = tuple(SuggestedPlace(**place) for place in said["places"])
    return Suggestion(**{**said, **days, "marks": marks, "places": places})
