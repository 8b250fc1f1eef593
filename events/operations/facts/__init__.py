"""What the rules ask for, read off the desk once, as plain values."""

from .claims import claim_facts
from .event import event_facts
from .figure import figure_facts
from .ground import Ground, read_ground
from .review import review_facts

__all__ = [
    "Ground",
    "claim_facts",
    "event_facts",
    "figure_facts",
    "read_ground",
    "review_facts",
]
