"""From the pieces of a written date to days, seen from the day of publication."""

from dataclasses import dataclass, replace
from datetime import date

from events.choices import DateBasis

from .when import When, between, written

HALVES = {1: (1, 6), 2: (7, 12)}
# A plan for “the 24th” means the coming one at most so many days ahead.
SOON = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """A date as far as the words state it; ``years``, ``months`` and ``days`` are steps back.

    Only one of the pieces of a kind is given: “2023” is ``year``, “last year” is ``years=1``.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    years: int | None = None
    months: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: int | None = None

    @property
    def stated(self) -> bool:
        return self.year is not None

    @property
    def empty(self) -> bool:
        return self == Pieces()


def resolve(pieces: Pieces, today: date | None, *, forward: bool = False) -> When | None:
    """The date that the pieces mean on the day ``today``; None when they cannot be told.

    A day or a month without a year is the last one before, or, looking ``forward``, the next.
    """
    known = _with_month(_with_year(pieces, today), today, forward=forward)
    if known is None or known.year is None:
        return None
    basis = DateBasis.STATED if pieces.stated else DateBasis.RESOLVED
    return _write(known, basis)


def _with_year(pieces: Pieces, today: date | None) -> Pieces | None:
    if pieces.years is not None:
        return replace(pieces, year=today.year - pieces.years) if today else None
    if pieces.months is not None:
        return _month_back(pieces, today) if today else None
    return pieces


def _month_back(pieces: Pieces, today: date) -> Pieces:
    past = today.year * 12 + today.month - 1 - (pieces.months or 0)
    return replace(pieces, year=past // 12, month=past % 12 + 1)


def _with_month(pieces: Pieces | None, today: date | None, *, forward: bool) -> Pieces | None:
    if pieces is None or pieces.year is not None:
        return pieces
    if today is None:
        return None
    if pieces.month is None and pieces.day is not None:
        return _nearest_day(pieces, today, forward=forward)
    return _nearest_year(pieces, today, forward=forward)


def _nearest_day(pieces: Pieces, today: date, *, forward: bool) -> Pieces | None:
    """The last such day up to today; of a plan the next one, unless that is far and the last near."""
    last = _day_towards(pieces, today, forward=False)
    if not forward:
        return last
    coming = _day_towards(pieces, today, forward=True)
    soon = coming and (day := _day(coming)) and (day - today).days <= SOON
    return coming if soon or last is None else last


def _day_towards(pieces: Pieces, today: date, *, forward: bool) -> Pieces | None:
    for step in range(7):
        month = _month_back(replace(pieces, months=-step if forward else step), today)
        found = _day(month)
        if found and (found >= today if forward else found <= today):
            return month
    return None


def _nearest_year(pieces: Pieces, today: date, *, forward: bool) -> Pieces:
    first = _first_month(pieces)
    here, there = (first, pieces.day or 0), (today.month, today.day if pieces.day else 0)
    step = (1 if here < there else 0) if forward else (-1 if here > there else 0)
    return replace(pieces, year=today.year + step)


def _first_month(pieces: Pieces) -> int:
    if pieces.half:
        return HALVES[pieces.half][0]
    if pieces.quarter:
        return pieces.quarter * 3 - 2
    return pieces.month or ((pieces.season - 20) * 3 if pieces.season else 1)


def _day(pieces: Pieces) -> date | None:
    try:
        return date(pieces.year or 0, pieces.month or 0, pieces.day or 0)
    except ValueError:
        return None


def _write(known: Pieces, basis: str) -> When | None:
    year = known.year or 0
    if not 1800 <= year <= 2200:
        return None
    if known.half or known.quarter:
        return _months_of(known, year, basis)
    if known.season:
        return written(f"{year:04}-{known.season}", basis=basis)
    steps = [f"{year:04}", *(f"{piece:02}" for piece in (known.month, known.day) if piece)]
    return written("-".join(steps), basis=basis)


def _months_of(known: Pieces, year: int, basis: str) -> When | None:
    first = _first_month(known)
    last = first + (5 if known.half else 2)
    return written(f"{year:04}-{first:02}/{year:04}-{last:02}", basis=basis)


def since(first: When | None, today: date | None) -> When | None:
    """From the beginning of a date up to publication; open where that is not known."""
    if first is None or first.start is None or (today and first.start > today):
        return None
    return between(first.start, today, first.basis)


def until(last: When | None, today: date | None, *, whole_year: bool) -> When | None:
    """From publication up to a day to come; up to a day that is past, from its year's beginning.

    Where the words name no year, nothing is known of the beginning.
    """
    if last is None or last.end is None or today is None:
        return last
    if last.end >= today:
        return between(today, last.end, last.basis)
    return between(date(last.end.year, 1, 1) if whole_year else None, last.end, last.basis)
