"""What a form was sent for: one call of one operation."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from events import operations
from events.admin.forms import show_problems
from events.admin.read.opened import Opened
from events.operations import Refused
from events.operations.claims.edit import claim_version
from events.operations.seen import Outdated

# How operations name what are other fields here.
NAMES = dict.fromkeys(("low", "value", "high"), "number") | {"date_precision": "edtf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """The card it is now, and the sentence that tells what happened."""

    key: str
    sentence: str


def store(opened: Opened, *, seen: str, by: User, at: datetime) -> Stored | None:
    """Store what the form says; None when it is refused, with the reasons beside its fields."""
    opened.seen = seen
    valid = [opened.form.is_valid(), opened.rows.is_valid()]
    if not all(valid):
        return None
    try:
        return _stored(opened, seen=seen, by=by, at=at)
    except Refused as refused:
        show_problems(opened.form, refused.problems, NAMES)
        if isinstance(refused, Outdated):
            _renew(opened)
        return None


def _stored(opened: Opened, *, seen: str, by: User, at: datetime) -> Stored:
    given = _given(opened) | {"by": by, "at": at}
    if opened.claim is not None:
        claim = operations.edit_claim(claim=opened.claim, seen=seen, **given)
        operations.discard_draft(article=opened.desk.article, card=opened.key, by=by, at=at)
        return Stored(key=f"c-{claim.pk}", sentence=_("Saved."))
    if opened.suggestion is not None:
        row = operations.accept_suggestion(suggestion=opened.suggestion, **given)
    else:
        start, end = opened.passage or (0, 0)
        row = operations.claim_passage(article=opened.desk.article, start=start, end=end, **given)
    told = _("Accepted with corrections.") if row.state == "corrected" else _("Accepted.")
    return Stored(key=f"c-{row.claim_id}", sentence=told)


def _given(opened: Opened) -> dict[str, Any]:
    """The columns of the claim, its places, and who speaks, as an operation takes them."""
    given = dict(opened.form.fields_for_operation)
    claim, speaker = opened.claim, opened.form.speaker_given
    rows = opened.rows
    if claim is None:
        return given | {
            "speaker": speaker,
            "places": rows.placings,
            "places_as_written": rows.as_written,
        }
    if rows.has_changed():
        given |= {"places": rows.placings, "places_as_written": rows.as_written}
    if speaker is not None and speaker != claim.speaker:
        given["speaker"] = speaker
    return given


def _renew(opened: Opened) -> None:
    """A form that was outdated has been shown both versions: saving it again is meant."""
    if opened.claim is not None:
        opened.claim.refresh_from_db()
        opened.seen = claim_version(opened.claim)
