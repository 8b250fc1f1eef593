"""A suggestion that somebody else decided meanwhile."""

from django.utils import timezone

from events.choices import SuggestionState
from events.models import Suggestion
from events.operations.errors import Problem
from events.operations.seen import Outdated
from events.rules.sentence import Sentence


def refuse_decided(row: Suggestion) -> None:
    """Refuse to decide what is decided, saying by whom and how.

    :raises Outdated:
    """
    if row.state == SuggestionState.WAITING or row.decided_by is None or row.decided_at is None:
        return
    who = row.decided_by.get_full_name() or row.decided_by.get_username()
    when = timezone.localtime(row.decided_at).strftime("%H:%M")
    sentence = Sentence(
        "{who} has decided this already, at {when}: {what}. Nothing of yours was stored; undo that "
        "decision first to decide anew.",
        who=who,
        when=when,
        what=_decision(row),
    )
    raise Outdated([Problem(field="", sentence=sentence)])


def _decision(row: Suggestion) -> Sentence:
    if row.claim is not None:
        return Sentence("accepted as the claim {code}", code=row.claim.code)
    if row.reason:
        return Sentence("rejected (“{reason}”)", reason=row.reason)
    return Sentence("rejected")
