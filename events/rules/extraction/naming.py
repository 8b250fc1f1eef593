"""Finding the names of the gazetteer's places and sources in a text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from .article import Gazetteer, KnownPlace, KnownSource
from .folding import fold


class NameOf(StrEnum):
    PLACE = "place"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in a text: ``codes`` are all that it may mean, the coarsest place first."""

    start: int
    end: int
    kind: NameOf
    codes: tuple[str, ...]
    as_written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    words: str
    kind: NameOf
    codes: tuple[str, ...]


# Latin names begin and end at word borders; a name in another script may stand anywhere.
_STARTS = re.compile(r"[A-Za-z0-9\u00c0-\u024f]+|[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f]")
_LEVELS = ("world", "country", "admin1", "admin2", "city", "site")


class Names:
    """Every name of a gazetteer, looked up by how it begins."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.places = {place.code: place for place in gazetteer.places}
        self.sources = {source.code: source for source in gazetteer.sources}
        self._by_start: dict[str, list[_Name]] = defaultdict(list)
        for name in (*_names(gazetteer.places), *_names(gazetteer.sources)):
            begun = _STARTS.match(name.words)
            if begun:
                self._by_start[begun.group()].append(name)
        for names in self._by_start.values():
            names.sort(key=lambda name: -len(name.words))

    def find(self, text: str) -> list[Named]:
        """Return the names in the text in order; of names within names, the longest."""
        plain, found, past = fold(text), [], 0
        for begun in _STARTS.finditer(plain):
            if begun.start() < past:
                continue
            for named in self._at(plain, text, begun):
                found.append(named)
                past = named.end
        return found

    def _at(self, plain: str, text: str, begun: re.Match[str]) -> Iterator[Named]:
        """A place and a source may share a name; then both are returned."""
        start, longest = begun.start(), 0
        for name in self._by_start.get(begun.group(), ()):
            end = start + len(name.words)
            if len(name.words) < longest or not plain.startswith(name.words, start):
                continue
            if _LATIN.match(plain[end - 1]) and _LATIN.match(plain[end : end + 1]):
                continue
            longest = len(name.words)
            yield Named(
                start=start, end=end, kind=name.kind, codes=name.codes, as_written=text[start:end]
            )

    def country(self, code: str) -> str | None:
        """The code of the country that a place lies in (or is), if the gazetteer says so."""
        place = self.places.get(code)
        steps = 0
        while place is not None and steps < len(_LEVELS):
            if place.level == "country":
                return place.code
            place, steps = self.places.get(place.parent or ""), steps + 1
        return None


def _names(known: Sequence[KnownPlace] | Sequence[KnownSource]) -> Iterator[_Name]:
    """The spellings of places or of sources, each with every code that it may mean."""
    meant: dict[str, list[KnownPlace | KnownSource]] = defaultdict(list)
    for one in known:
        for spelling in {fold(name).strip() for name in one.names}:
            if len(spelling) > 1 and one.code != "world":
                meant[spelling].append(one)
                if len(spelling) > 3 and spelling.upper() != spelling:
                    meant[spelling.upper()].append(one)
    for spelling, ones in meant.items():
        kind = NameOf.PLACE if isinstance(ones[0], KnownPlace) else NameOf.SOURCE
        yield _Name(words=spelling, kind=kind, codes=tuple(o.code for o in sorted(ones, key=_rank)))


def _rank(known: KnownPlace | KnownSource) -> tuple[int, str]:
    level = _LEVELS.index(known.level) if isinstance(known, KnownPlace) else 0
    return level, known.code


@lru_cache(maxsize=4)
def names_of(gazetteer: Gazetteer) -> Names:
    """The names of a gazetteer, prepared once."""
    return Names(gazetteer)
