"""Cells as the rows of one table for each region, type and volition."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from events.choices import EventType, PeriodKind, Volition
from events.models.record import Edition
from events.views.wording import day, month

# Into which finer period a reader would look from each.
NEXT_FINER = {"year": "month", "quarter": "month", "month": "day", "week": "day"}


@dataclass(frozen=True, slots=True)
class Line:
    """One cell: its words, what is unplaced in it, and the titles of its events by slug."""

    cell: Mapping[str, Any]
    name: str
    unplaced: Mapping[str, Any]
    events: Sequence[tuple[str, Mapping[str, str]]]

    @property
    def is_whole(self) -> bool:
        return bool(self.cell["period"] == PeriodKind.ALL)

    @property
    def question(self) -> str:
        """The cell as the timeline's ``counted_in`` writes it."""
        cell = self.cell
        parts = (cell["region"], cell["label"], cell["type"], cell["volition"] or "", cell["basis"])
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Table:
    region: str
    type: str
    volition: str | None
    lines: Sequence[Line]


def tables(cells: Iterable[Mapping[str, Any]], *, by: str, as_of: datetime | None) -> list[Table]:
    """One table each, the whole of time first and then the latest periods."""
    cells = sorted(cells, key=_place_of_table)
    titles = _titles({slug for cell in cells for slug in cell["events"] or ()}, as_of)
    return [
        Table(region, kind, volition or None, _lines(list(some), by, titles))
        for (region, kind, volition), some in groupby(cells, key=_belongs)
    ]


def _belongs(cell: Mapping[str, Any]) -> tuple[str, str, str]:
    return cell["region"], cell["type"], cell["volition"] or ""


def _place_of_table(cell: Mapping[str, Any]) -> tuple[str, int, int]:
    """Types and volitions in the order of their vocabularies."""
    volition = Volition.values.index(cell["volition"]) if cell["volition"] else 0
    return cell["region"], EventType.values.index(cell["type"]), volition


def _lines(
    cells: Sequence[Mapping[str, Any]], by: str, titles: Mapping[str, Mapping[str, str]]
) -> list[Line]:
    latest_first = sorted(cells, key=lambda cell: cell["period_start"] or "9999", reverse=True)
    return [
        Line(
            cell,
            period_name(cell),
            cell["unplaced_time"].get(_finer(cell["period"], by)) or {},
            [(slug, titles[slug]) for slug in cell["events"] or () if slug in titles],
        )
        for cell in latest_first
    ]


def _finer(kind: str, by: str) -> str:
    return by if kind == PeriodKind.ALL else NEXT_FINER.get(kind, "")


def period_name(cell: Mapping[str, Any]) -> str:
    """The period in words; quarters and weeks by their labels."""
    if cell["period"] == PeriodKind.ALL:
        return _("All time")
    if cell["period"] == PeriodKind.MONTH:
        return month(cell["period_start"])
    if cell["period"] == PeriodKind.DAY:
        return day(date.fromisoformat(cell["period_start"]))
    return str(cell["label"])


def _titles(slugs: Iterable[str], as_of: datetime | None) -> dict[str, Mapping[str, str]]:
    shown = Edition.objects.as_of(as_of) if as_of else Edition.objects.current()
    found = shown.events().filter(slug__in=sorted(slugs)).values_list("slug", "document")
    return {slug: json.loads(document)["title"] for slug, document in found if slug and document}
