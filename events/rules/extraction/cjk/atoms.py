"""Joining the pieces of dates that a sentence writes one after the other: 9월 29일과 10월 9일."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from .found import FoundDate
from .partial import Pieces, resolve, since, until
from .when import When, hull

NOTHING = Pieces()


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """One date as written: in pieces still to be resolved, or ``fixed``; ``forward`` if it says so.

    ``opening`` is a date that words before it make a beginning: 自2004年.
    """

    start: int
    end: int
    pieces: Pieces = NOTHING
    fixed: When | None = None
    forward: bool | None = None
    long: bool = False
    opening: bool = False

    def when(self, today: date | None, *, forward: bool) -> When | None:
        if self.pieces.empty:
            return self.fixed
        ahead = forward if self.forward is None else self.forward
        return resolve(self.pieces, today, forward=ahead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The words of a language between and behind dates."""

    between: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]


def joined(
    sentence: str, atoms: Sequence[Atom], links: Links, today: date | None
) -> list[FoundDate]:
    """Each run of dates as one: a stretch, a list, the time since a date, or up to it."""
    found: list[FoundDate] = []
    place = 0
    while place < len(atoms):
        run = _run(sentence, atoms, place, links)
        found.append(_found(sentence, run, links, today))
        place += len(run)
    return found


def _run(sentence: str, atoms: Sequence[Atom], place: int, links: Links) -> list[Atom]:
    run = [atoms[place]]
    for following in atoms[place + 1 :]:
        if not links.between.fullmatch(sentence, run[-1].end, following.start):
            break
        run.append(_inheriting(following, run[-1]))
    return run


def _inheriting(one: Atom, before: Atom) -> Atom:
    """“From 29 August to 9”: what the later date leaves out is that of the earlier one."""
    if one.pieces.empty or before.pieces.empty:
        return one
    have, had = one.pieces, before.pieces
    if have.year is None and have.years is None and have.months is None:
        have = replace(have, year=had.year, years=had.years)
        if have.month is None and have.day is not None:
            have = replace(have, month=had.month, months=had.months)
    return replace(one, pieces=have)


def _found(sentence: str, run: Sequence[Atom], links: Links, today: date | None) -> FoundDate:
    first, last = run[0], run[-1]
    opening = links.since.match(sentence, last.end) if len(run) == 1 else None
    closing = links.until.match(sentence, last.end)
    begins = bool(opening) or (len(run) == 1 and first.opening and not closing)
    behind = opening or closing
    return FoundDate(
        start=first.start,
        end=behind.end() if behind else last.end,
        when=_resolver(run, opening=begins, closing=bool(closing), today=today),
        long=begins or any(atom.long for atom in run),
    )


def _resolver(
    run: Sequence[Atom], *, opening: bool, closing: bool, today: date | None
) -> Callable[[bool], When | None]:
    def when(forward: bool) -> When | None:
        dates = [atom.when(today, forward=forward) for atom in run]
        known = [one for one in dates if one is not None]
        if len(known) < len(dates):
            return None
        if opening:
            return since(known[0], today)
        if closing and len(known) == 1:
            year = run[0].pieces.year or run[0].pieces.years is not None
            return until(known[0], today, whole_year=bool(year))
        return hull(known)

    return when
