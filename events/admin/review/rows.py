"""The comparison as the page shows it: with labels, what is missing, and what was said of each field."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field as made
from typing import Any

from events.admin.review.labels import in_words, label_of
from events.models import Event, ReviewComment
from events.rules.publication import Gap
from events.rules.review import Compared

GENERAL = "review"


@dataclass(slots=True, kw_only=True)
class Row:
    """One field on the page."""

    field: str
    label: str
    compared: Compared | None = None
    gaps: list[Gap] = made(default_factory=list)
    comments: list[ReviewComment] = made(default_factory=list)

    @property
    def anchor(self) -> str:
        return "field-" + "".join(one if one.isalnum() else "-" for one in self.field)

    @property
    def desk(self) -> str:
        return self._said("desk")

    @property
    def shown(self) -> str:
        return self._said("shown")

    @property
    def now(self) -> str:
        return self._said("now")

    @property
    def unresolved(self) -> list[ReviewComment]:
        return [one for one in self.comments if one.resolved_at is None]

    def _said(self, side: str) -> str:
        one = self.compared
        return in_words(one.name, getattr(one, side)) if one else ""


@dataclass(slots=True, kw_only=True)
class Group:
    """The fields of the event, or of one claim."""

    claim: str
    rows: list[Row]


def groups_of(
    compared: Iterable[Compared], gaps: Iterable[Gap], comments: Iterable[ReviewComment]
) -> list[Group]:
    """The event's own fields first, then each claim; what concerns no field comes last of all."""
    rows = {
        one.field: Row(field=one.field, label=label_of(one.name), compared=one) for one in compared
    }
    for gap in gaps:
        _row(rows, gap.field).gaps.append(gap)
    for comment in comments:
        _row(rows, comment.field).comments.append(comment)
    _row(rows, GENERAL)
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows.values():
        grouped[_claim(row.field)].append(row)
    return [Group(claim=claim, rows=grouped[claim]) for claim in sorted(grouped, key=bool)]


def _row(rows: dict[str, Row], name: str) -> Row:
    if name not in rows:
        inner = name.partition(".")[2] if name.startswith("claim ") else name
        rows[name] = Row(field=name, label=label_of(inner) if inner else name)
    return rows[name]


def _claim(name: str) -> str:
    return name.removeprefix("claim ").partition(".")[0] if name.startswith("claim ") else ""


def comments_of(event: Event) -> list[ReviewComment]:
    """Every remark on any version, each with its answers, in three queries."""
    remarks: Any = event.comments.filter(answers=None).order_by("made_at", "pk")
    related = remarks.select_related("made_by", "resolved_by")
    return list(related.prefetch_related("answered_by__made_by"))
