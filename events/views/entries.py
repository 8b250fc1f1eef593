"""Events as lists show them, and their grouping by year and month."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from events.choices import Relation
from events.models.record import Edition

SUPPORT = frozenset({Relation.SUPPORTS_COUNT, Relation.SUPPORTS_OCCURRENCE})


@dataclass(frozen=True, slots=True)
class Entry:
    """One event in a list: its edition and its document."""

    edition: Edition
    document: dict[str, Any]

    @property
    def year(self) -> int | None:
        return self.edition.listed_on.year if self.edition.listed_on else None

    @property
    def month(self) -> date | None:
        """The first day of the one month in which the whole event lies, if it lies in one."""
        start, end = self.edition.date_start, self.edition.date_end
        if start is None or end is None or (start.year, start.month) != (end.year, end.month):
            return None
        return start.replace(day=1)

    @property
    def n_voices(self) -> int:
        """The voices that say it happened; context and contradiction do not count."""
        return sum(
            any(claim["relation"] in SUPPORT for claim in voice["claims"])
            for voice in self.document["voices"]
        )


@dataclass(frozen=True, slots=True)
class Month:
    """Events of one month; without a first day, those that lie in no single month."""

    start: date | None
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Year:
    number: int | None
    months: Sequence[Month]


def entries(editions: Iterable[Edition]) -> list[Entry]:
    return [Entry(edition, json.loads(edition.document or "{}")) for edition in editions]


def by_year(listed: Iterable[Entry]) -> list[Year]:
    """Group what is listed newest first; in each year the events of no single month come last."""
    years = groupby(listed, key=lambda entry: entry.year)
    return [Year(number, _by_month(list(some))) for number, some in years]


def _by_month(listed: Sequence[Entry]) -> list[Month]:
    months: dict[date | None, list[Entry]] = {}
    for entry in listed:
        months.setdefault(entry.month, []).append(entry)
    whole = [Month(start, some) for start, some in months.items() if start]
    return whole + ([Month(None, months[None])] if None in months else [])
