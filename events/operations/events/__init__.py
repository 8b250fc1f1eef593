"""Events: one act, and why it is believed."""

from .adjudicate import adjudicate_event, override_count, override_status
from .create import create_event
from .edit import edit_event
from .evidence import attach_claim, detach_claim, record_denial, withdraw_denial
from .submit import return_event, submit_event

__all__ = [
    "adjudicate_event",
    "attach_claim",
    "create_event",
    "detach_claim",
    "edit_event",
    "override_count",
    "override_status",
    "record_denial",
    "return_event",
    "submit_event",
    "withdraw_denial",
]
