"""Is it the same event? What is proposed, what is decided, and what a decision would change."""

from .decide import Related, attach_to_match, make_event_of_claim, relate_events
from .findings import find_not_the_same, take_back_finding

__all__ = [
    "Related",
    "attach_to_match",
    "find_not_the_same",
    "make_event_of_claim",
    "relate_events",
    "take_back_finding",
]
