"""Finding the names of a gazetteer in a text of any language."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

from events.rules.publication.atlas import Atlas
from events.rules.publication.naming.allowed import AllowedPlaces
from events.rules.publication.naming.forms import SHORTEST, fold, forms, language_of, legible


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A name found in a field: the places it may mean, where it starts, and as written.

    ``start`` counts in the legible text (see :func:`legible`)."""

    field: str
    places: tuple[str, ...]
    name: str
    language: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Every written form with the places it may mean, and one pattern that finds them all."""

    places: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]


_INDEXES: WeakKeyDictionary[Atlas, Index] = WeakKeyDictionary()


def index_of(atlas: Atlas) -> Index:
    """The index of a gazetteer, made once."""
    if atlas not in _INDEXES:
        _INDEXES[atlas] = _make_index(atlas)
    return _INDEXES[atlas]


def _make_index(atlas: Atlas) -> Index:
    meant: dict[str, list[str]] = defaultdict(list)
    for place in atlas.places.values():
        for form in forms(place):
            meant[form].append(place.code)
    longest_first = sorted(meant, key=lambda form: (-len(form), form))
    pattern = "|".join(_pattern(form) for form in longest_first) or r"(?!)"
    return Index(
        places={form: tuple(sorted(codes)) for form, codes in meant.items()},
        pattern=re.compile(pattern),
    )


@lru_cache(maxsize=4096)
def _pattern(form: str) -> str:
    """Latin names are whole words; short Korean ones begin a word; Chinese stands anywhere."""
    words = re.escape(form).replace(r"\ ", r"[\s\-]+")
    language = language_of(form)
    if language == "en":
        return rf"(?<![^\W_]){words}(?![^\W_])" if len(form) >= SHORTEST else r"(?!)"
    if language == "ko" and len(form) <= SHORTEST:
        return rf"(?<![가-힣]){words}"
    return words


def find_names(field: str, text: str, atlas: Atlas) -> Iterator[Naming]:
    """Each name of the gazetteer in the text; of names within names, the longest."""
    index = index_of(atlas)
    text = legible(text)
    for found in index.pattern.finditer(fold(text)):
        form = re.sub(r"[\s\-]+", " ", found.group())
        yield Naming(
            field=field,
            places=index.places.get(form, index.places.get(found.group(), ())),
            name=text[found.start() : found.end()],
            language=language_of(form),
            start=found.start(),
        )


def named_below(
    texts: Mapping[str, str],
    allowed: AllowedPlaces,
    *,
    confirmed: frozenset[tuple[str, str]] = frozenset(),
) -> tuple[Naming, ...]:
    """Names, in texts by field, of places that may not be told from this event.

    A name that may mean several places is let through when one of them may be named. ``confirmed``
    are the (field, place) pairs of which the reviewer says that they do not locate the event.
    """
    found = (
        naming for field, text in texts.items() for naming in find_names(field, text, allowed.atlas)
    )
    return tuple(
        naming
        for naming in found
        if not any(
            allowed.may_be_named(code) or (naming.field, code) in confirmed
            for code in naming.places
        )
    )
