"""Whether an event is planned, alleged, reported, corroborated, confirmed, disputed, or void."""

from events.rules.status.decide import decide_status
from events.rules.status.decision import (
    SENTENCES,
    BadStatusOverride,
    Decision,
    StatusOverride,
)

__all__ = ["SENTENCES", "BadStatusOverride", "Decision", "StatusOverride", "decide_status"]
