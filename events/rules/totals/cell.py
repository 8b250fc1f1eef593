"""A total with the terms of its own arithmetic."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from events.rules.overlaps import Combined
from events.rules.totals.key import CellKey

# The numbers for which the identity is published: total = Σ children + unplaced + adjustment.
TERMS = ("n_events", "low", "best", "high")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """One side of the identity; in it an empty number counts as 0."""

    n_events: int = 0
    low: int = 0
    best: int = 0
    high: int = 0

    def __add__(self, other: "Terms") -> "Terms":
        return Terms(**{name: getattr(self, name) + getattr(other, name) for name in TERMS})

    def __sub__(self, other: "Terms") -> "Terms":
        return Terms(**{name: getattr(self, name) - getattr(other, name) for name in TERMS})


def terms_of(combined: Combined) -> Terms:
    """The numbers of a sum as terms."""
    return Terms(**{name: getattr(combined, name) or 0 for name in TERMS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The answer to one question.

    ``events`` are the slugs of those in view, parts of wholes included. The terms for time are
    given for each finer period that divides this one.
    """

    key: CellKey
    total: Combined
    events: tuple[str, ...] = ()
    unplaced_time: Mapping[str, Combined] = field(default_factory=dict)
    sum_children_time: Mapping[str, Terms] = field(default_factory=dict)
    overlap_adjustment_time: Mapping[str, Terms] = field(default_factory=dict)
    unplaced_region: Combined = field(default_factory=Combined)
    sum_children_region: Terms = field(default_factory=Terms)
    overlap_adjustment_region: Terms = field(default_factory=Terms)
