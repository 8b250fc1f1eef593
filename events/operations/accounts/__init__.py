"""Who may enter the desk, and as whom."""

from .asked import is_administrator, role_of
from .console import recover_at_console
from .factors import has_second_factor, note_factor, with_second_factor
from .joining import invite_person, join_desk
from .leaving import leave_desk, return_to_desk
from .links import HandedOver, LinkSpent, link_of, revoke_link
from .passwords import change_password, checked_password, offer_new_password, set_new_password
from .recovery import (
    approve_recovery,
    ask_recovery,
    awaits_recovery,
    end_recovery,
    use_recovery,
)
from .role import change_role
from .sessions import end_session, end_sessions
from .signins import (
    TooManyFailures,
    begin_sign_in,
    forget_sign_ins,
    locks_of,
    note_sign_in,
    settle_sign_in,
    unlock_person,
)

__all__ = [
    "HandedOver",
    "LinkSpent",
    "TooManyFailures",
    "approve_recovery",
    "ask_recovery",
    "awaits_recovery",
    "begin_sign_in",
    "change_password",
    "change_role",
    "checked_password",
    "end_recovery",
    "end_session",
    "end_sessions",
    "forget_sign_ins",
    "has_second_factor",
    "invite_person",
    "is_administrator",
    "join_desk",
    "leave_desk",
    "link_of",
    "locks_of",
    "note_factor",
    "note_sign_in",
    "offer_new_password",
    "recover_at_console",
    "return_to_desk",
    "revoke_link",
    "role_of",
    "set_new_password",
    "settle_sign_in",
    "unlock_person",
    "use_recovery",
    "with_second_factor",
]
