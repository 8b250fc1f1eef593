"""Is it the same event? The pages on which editors answer."""

from .claim_page import MATCH_CLAIM
from .event_page import MATCH_EVENT

__all__ = ["MATCH_CLAIM", "MATCH_EVENT"]
