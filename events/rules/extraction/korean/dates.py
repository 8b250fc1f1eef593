"""Dates in Korean sentences, resolved against the day of publication."""

import re
from dataclasses import replace
from datetime import date

from events.rules.extraction.cjk import FoundDate
from events.rules.extraction.cjk.atoms import Atom, Links, joined
from events.rules.extraction.cjk.partial import Pieces

from .calendar import MONTHS_BACK, ONE, SEASONS, YEARS_BACK
from .relative import relative
from .saying import only_said
from .stretches import stretches

LINKS = Links(
    between=re.compile(r"\s?(?:부터|에서|[-–—~∼〜]|[와과,·])\s?"),
    since=re.compile(
        r"\s?(?:부터|(?:[가-힣]+\s){0,2}이후|이래|들어서?(?=\s))(?:\s?(?:지금|현재|최근)까지)?"
    ),
    until=re.compile(r"\s?까지"),
)
SAME = re.compile(r"같은\s?(?P<unit>달|해)\s?$")
PART_OF_YEAR = re.compile(r"(?:초|말)$")
AS_OF = re.compile(r"\s?(?:현재|기준)")


def dates(sentence: str, today: date | None, latest: date | None) -> list[FoundDate]:
    """The dates of a sentence in order, without the day on which somebody only spoke."""
    atoms = _atoms(sentence, today, latest)
    found = joined(sentence, atoms, LINKS, today)
    return [one for one in found if not only_said(sentence, one, found)]


def _atoms(sentence: str, today: date | None, latest: date | None) -> list[Atom]:
    atoms = stretches(sentence, today)
    taken = [(atom.start, atom.end) for atom in atoms]
    atoms.extend(
        _atom(match, today, latest)
        for match in ONE.finditer(sentence)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    )
    return _same(sentence, sorted(atoms, key=lambda atom: atom.start), latest)


def _same(sentence: str, atoms: list[Atom], latest: date | None) -> list[Atom]:
    """Fill in what “the same month” and “the same year” refer to."""
    for place, atom in enumerate(atoms):
        match = SAME.search(sentence, max(0, atom.start - 6), atom.start)
        if match is None:
            continue
        if place:
            had = atoms[place - 1].pieces
        else:
            had = Pieces(year=latest.year, month=latest.month) if latest else Pieces()
        month = had.month if match["unit"] == "달" else atom.pieces.month
        pieces = replace(atom.pieces, year=had.year, years=had.years, month=month)
        atoms[place] = replace(atom, start=match.start(), pieces=pieces)
    return atoms


def _atom(match: re.Match[str], today: date | None, latest: date | None) -> Atom:
    forward = {"지난": False, "앞서": False, "오는": True, "돌아오는": True}.get(
        match["near"] or ""
    )
    if AS_OF.match(match.string, match.end()):
        forward = False
    return Atom(
        start=match.start(),
        end=match.end(),
        pieces=_pieces(match),
        fixed=relative(match, today, latest),
        forward=forward,
        long=bool(match["half"] or match["quarter"]) or _whole_year(match),
    )


def _whole_year(match: re.Match[str]) -> bool:
    part = match["monthin"] or match["seasonin"] or PART_OF_YEAR.search(match.group())
    return bool(match["year"] or match["back"]) and not part


def _pieces(match: re.Match[str]) -> Pieces:
    day = match["day"] or match["dayof"] or match["dayin"] or match["only"]
    month, season = match["month"] or match["monthin"], match["season"] or match["seasonin"]
    half, quarter = match["half"] or match["halfin"], match["quarter"] or match["quarterin"]
    short = match["short"] or match["shortago"]
    year = int(match["year"]) if match["year"] else None
    if short:
        year = int(short) + (1900 if int(short) > 40 else 2000)
    months = re.sub(r"\s", "", match["months"]) if match["months"] else None
    return Pieces(
        year=year,
        month=int(month) if month else None,
        day=int(day) if day else None,
        years=YEARS_BACK[match["back"]] if match["back"] else None,
        months=MONTHS_BACK[months] if months else None,
        half={"상": 1, "하": 2}[half] if half else None,
        quarter=int(quarter) if quarter else None,
        season=SEASONS[season] if season else None,
    )
