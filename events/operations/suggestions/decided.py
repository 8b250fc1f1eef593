"""A suggestion that somebody else decided meanwhile."""

from django.utils import timezone

from events.choices import SuggestionState
from events.models import Suggestion
from events.operations.errors import Problem
from events.operations.seen import Outdated


def refuse_decided(row: Suggestion) -> None:
    """Refuse to decide what is decided, saying by whom and how.

    :raises Outdated:
    """
    if row.state == SuggestionState.WAITING or row.decided_by is None or row.decided_at is None:
        return
    who = row.decided_by.get_full_name() or row.decided_by.get_username()
    when = timezone.localtime(row.decided_at).strftime("%H:%M")
    sentence = (
        f"{who} has decided this already, at {when}: {row.get_state_display().lower()}"
        f"{_made_of_it(row)}. Nothing of yours was stored; undo that decision first to decide anew."
    )
    raise Outdated([Problem(field="", sentence=sentence)])


def _made_of_it(row: Suggestion) -> str:
    if row.claim is None:
        return f" (“{row.reason}”)" if row.reason else ""
    return f", as the claim {row.claim.code}"
