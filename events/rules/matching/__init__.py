"""Are two of these the same event? Ranking what may be, with the reasons, and naming how they relate."""

from .rank import MOST_PROPOSED, Candidate, rank, weigh
from .reason import Reason
from .relating import OPTIONS, Relating, relatings
from .relation import Speaking, acknowledges, may_acknowledge, proposed_relation
from .told import Told

__all__ = [
    "MOST_PROPOSED",
    "OPTIONS",
    "Candidate",
    "Reason",
    "Relating",
    "Speaking",
    "Told",
    "acknowledges",
    "may_acknowledge",
    "proposed_relation",
    "rank",
    "relatings",
    "weigh",
]
