"""Events: one act, and why it is believed."""

from .adjudicate import adjudicate_event, override_count, override_status
from .create import create_event
from .edit import edit_event
from .evidence import attach_claim, detach_claim, record_denial, withdraw_denial
from .hold import hold_event, release_event
from .split import split_event
from .submit import return_event, submit_event
from .translations import confirm_translation

__all__ = [
    "adjudicate_event",
    "attach_claim",
    "confirm_translation",
    "create_event",
    "detach_claim",
    "edit_event",
    "hold_event",
    "override_count",
    "override_status",
    "record_denial",
    "release_event",
    "return_event",
    "split_event",
    "submit_event",
    "withdraw_denial",
]
