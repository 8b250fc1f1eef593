"""The form of one card, opened: with what was suggested, with a draft, or with what was sent."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.forms import BoundField
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from events.admin.because import FIELD
from events.admin.read.desk import Desk
from events.admin.read.form import ReadingForm
from events.admin.read.names import offered
from events.admin.read.places import PlaceRows, row_of
from events.admin.read.suggested import (
    from_draft,
    initial_of,
    initial_rows,
    suggested_values,
)
from events.models import Claim, ReadingDraft, Suggestion
from events.operations.claims.edit import claim_version
from events.operations.suggestions.find import text_of
from events.operations.suggestions.names import desk_names
from events.rules.extraction import Suggestion as Said, from_kept, read_passage

KEY = re.compile(r"([sc])-([0-9a-f-]{36})|p-(\d{1,9})-(\d{1,9})")
GROUPS = (
    ("speaker", _("Who says it"), ("speaker", "new_speaker")),
    ("act", _("What"), ("event_type", "modality", "volition", "destination", "measure")),
    (
        "count",
        _("How many"),
        ("count_as_written", "quantifier", "number", "number_to", "unit"),
    ),
    ("date", _("When"), ("date_as_written", "edtf", "date_basis")),
)
MORE = ("speaker_as_written", "speaker_certainty", "said_on", "gloss_ko", "gloss_zh_hans")


@dataclass(frozen=True, kw_only=True)
class FieldLine:
    """A field, what was suggested for it, and how what it holds differs from that."""

    bound: BoundField
    suggested: str
    shown: str
    how: str

    @property
    def is_suggestible(self) -> bool:
        return self.how != ""


@dataclass(kw_only=True)
class Opened:
    """One open form. ``said`` is the suggestion it starts from, ``claim`` the claim it changes."""

    key: str
    desk: Desk
    form: ReadingForm
    rows: Any
    seen: str
    said: Said | None = None
    suggestion: Suggestion | None = None
    claim: Claim | None = None
    draft: ReadingDraft | None = None

    @property
    def passage(self) -> tuple[int, int] | None:
        """Where the words stand that were selected."""
        told = KEY.fullmatch(self.key)
        return (int(told[3]), int(told[4])) if told and told[3] else None

    @property
    def quote(self) -> FieldLine:
        return self._line("quote")

    @property
    def gloss(self) -> FieldLine:
        return self._line("gloss_en")

    @property
    def credibility(self) -> FieldLine:
        return self._line("credibility")

    @property
    def why(self) -> FieldLine | None:
        """Asked where readers see an event that rests on the claim."""
        return self._line(FIELD) if FIELD in self.form.fields else None

    @property
    def groups(self) -> Iterator[tuple[str, Any, list[FieldLine]]]:
        for kind, legend, names in GROUPS:
            yield kind, legend, [self._line(name) for name in names]

    @property
    def more(self) -> list[FieldLine]:
        return [self._line(name) for name in MORE]

    def _line(self, name: str) -> FieldLine:
        bound = self.form[name]
        suggested = self.form.suggested.get(name)
        held = bound.value()
        held = "" if held is None else str(held)
        return FieldLine(
            bound=bound,
            suggested=suggested or "",
            shown=_label(bound, suggested or ""),
            how="" if suggested is None else _how(suggested, held),
        )


def open_card(desk: Desk, key: str, sent: Any = None) -> Opened:
    """The form of a card; with ``sent``, holding what was sent.

    :raises Http404: when the article has no such card.
    """
    told = KEY.fullmatch(key)
    if told is None:
        raise Http404("There is no such form on this page.")
    if told[1] == "c":
        return _of_claim(desk, key, _claim(desk, told[2]), sent)
    if told[1] == "s":
        row = _suggestion(desk, told[2])
        return _of_said(desk, key, from_kept(row.said), sent, row)
    said = read_passage(text_of(desk.article), int(told[3]), int(told[4]), desk_names())
    return _of_said(desk, key, said, sent, None)


def _of_said(desk: Desk, key: str, said: Said, sent: Any, row: Suggestion | None) -> Opened:
    start, places = initial_of(said, desk.article, desk.names), initial_rows(said, desk.names)
    values = suggested_values(said, desk.names)
    draft = desk.drafts.get(key) if sent is None else None
    if draft:
        entered, places = from_draft(draft.entered, "places")
        start |= entered
    form = _form(desk, key, sent, start, values, Claim(article=desk.article))
    rows = PlaceRows(sent, prefix="places", initial=places, names=desk.names)
    return Opened(
        key=key, desk=desk, form=form, rows=rows, seen="", said=said, suggestion=row, draft=draft
    )


def _of_claim(desk: Desk, key: str, claim: Claim, sent: Any) -> Opened:
    start: dict[str, Any] = {"speaker": offered(claim.speaker)}
    places = [row_of((one.place, one.role, one.precision)) for one in claim.places.all()]
    places += [{"place": words} for words in claim.places_as_written]
    seen, draft = claim_version(claim), desk.drafts.get(key) if sent is None else None
    if draft:
        entered, places = from_draft(draft.entered, "places")
        start |= entered
        seen = draft.seen or seen
    form = _form(desk, key, sent, start, {}, claim)
    rows = PlaceRows(sent, prefix="places", initial=places, names=desk.names)
    return Opened(key=key, desk=desk, form=form, rows=rows, seen=seen, claim=claim, draft=draft)


def _form(
    desk: Desk, key: str, sent: Any, start: Any, suggested: Mapping[str, str], claim: Claim
) -> ReadingForm:
    return ReadingForm(
        sent,
        initial=start,
        instance=claim,
        article=desk.article,
        names=desk.names,
        suggested=suggested,
        auto_id=f"{key}-%s",
    )


def _claim(desk: Desk, key: str) -> Claim:
    found = [row for row in desk.claims if row.pk == _uuid(key)]
    if not found:
        raise Http404("This article has no such claim.")
    return found[0]


def _suggestion(desk: Desk, key: str) -> Suggestion:
    found = [row for row in desk.suggestions if row.pk == _uuid(key) and row.said]
    if not found:
        raise Http404("This article has no such suggestion.")
    return found[0]


def _uuid(key: str) -> UUID | None:
    try:
        return UUID(key)
    except ValueError:
        return None


def _label(bound: BoundField, value: str) -> str:
    choices = dict(getattr(bound.field, "choices", ()))
    return str(choices.get(value, value))


def _how(suggested: str, held: str) -> str:
    if suggested == held.replace("\r\n", "\n"):
        return "kept"
    if not suggested:
        return "added"
    return "changed" if held else "emptied"
