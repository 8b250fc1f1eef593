"""Claims: what one article says, from one speaker, about one thing."""

from .add import add_claim
from .edit import edit_claim
from .judge import confirm_claim, reject_claim, retract_claim
from .speaker import NewSpeaker

__all__ = [
    "NewSpeaker",
    "add_claim",
    "confirm_claim",
    "edit_claim",
    "reject_claim",
    "retract_claim",
]
