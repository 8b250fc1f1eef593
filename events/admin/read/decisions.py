"""A decision about one card as it stands, with one key or one button."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from events import operations
from events.admin.read.desk import Desk
from events.admin.saying import said_why
from events.models import Claim, Suggestion
from events.operations import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of it: the card to look at next, and a sentence."""

    key: str
    sentence: str
    is_done: bool = True


def decide(desk: Desk, sent: Mapping[str, Any]) -> Told:
    """Do what was asked with the card, or tell why not."""
    key, what = str(sent.get("card", "")), str(sent.get("what", ""))
    kind, _dash, row = key.partition("-")
    act = ACTS.get((kind, what))
    subject = _row(desk, kind, row)
    if act is None or subject is None:
        return Told(key=key, sentence=_("This is no longer on the page: reload it."), is_done=False)
    try:
        return act(subject, desk, str(sent.get("reason", "")).replace("\x00", ""))
    except Refused as refused:
        return Told(key=key, sentence=said_why(refused), is_done=False)


def _accept(row: Suggestion, desk: Desk, _reason: str) -> Told:
    done = operations.accept_suggestion(suggestion=row, by=desk.user, at=desk.at)
    return Told(key=f"c-{done.claim_id}", sentence=_("Accepted as suggested."))


def _reject(row: Suggestion, desk: Desk, reason: str) -> Told:
    operations.reject_suggestion(suggestion=row, reason=reason, by=desk.user, at=desk.at)
    return Told(key=f"s-{row.pk}", sentence=_("Rejected."))


def _undo(row: Suggestion, desk: Desk, _reason: str) -> Told:
    operations.undo_decision(suggestion=row, by=desk.user, at=desk.at)
    return Told(key=f"s-{row.pk}", sentence=_("It waits again."))


def _confirm(row: Claim, desk: Desk, _reason: str) -> Told:
    operations.confirm_claim(claim=row, by=desk.user, at=desk.at)
    return Told(key=f"c-{row.pk}", sentence=_("Confirmed."))


def _reject_claim(row: Claim, desk: Desk, _reason: str) -> Told:
    operations.reject_claim(claim=row, by=desk.user, at=desk.at)
    return Told(key=f"c-{row.pk}", sentence=_("Rejected."))


ACTS: Mapping[tuple[str, str], Callable[[Any, Desk, str], Told]] = {
    ("s", "accept"): _accept,
    ("s", "reject"): _reject,
    ("s", "undo"): _undo,
    ("c", "confirm"): _confirm,
    ("c", "reject"): _reject_claim,
}


def _row(desk: Desk, kind: str, key: str) -> Suggestion | Claim | None:
    rows: Any = desk.suggestions if kind == "s" else desk.claims if kind == "c" else ()
    try:
        wanted = UUID(key)
    except ValueError:
        return None
    return next((row for row in rows if row.pk == wanted), None)
