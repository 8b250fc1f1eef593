"""Suggestions: found by rules, decided by editors, and both kept."""

from .accept import accept_suggestion, claim_passage
from .drafts import discard_draft, save_draft
from .find import SuggestedClaims, suggest_claims_of
from .judge import reject_suggestion, undo_decision
from .presence import leave_article, note_reading

__all__ = [
    "SuggestedClaims",
    "accept_suggestion",
    "claim_passage",
    "discard_draft",
    "leave_article",
    "note_reading",
    "reject_suggestion",
    "save_draft",
    "suggest_claims_of",
    "undo_decision",
]
