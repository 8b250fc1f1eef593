"""The text in which an edition is found, made of nothing but its public document."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from events.rules.publication import Atlas

FOUND_IN = ("title", "sentence", "summary", "gloss", "name", "count_as_written", "population")
PUNCTUATION = re.compile(r"[\W_]+")


def search_text(document: Mapping[str, object], atlas: Atlas) -> str:
    """Titles, sentences, summaries, glosses and names in every language, normalised.

    Names of published places include their aliases and those of what they lie in.
    """
    codes = {code for place in _places(document) for code in place}
    names = [
        name
        for code in sorted(codes)
        for name in (*atlas[code].names.values(), *atlas[code].aliases)
    ]
    return normal_text(" ".join(dict.fromkeys([*_texts(document), *names])))


def normal_text(text: str) -> str:
    """NFKC, case folded, punctuation to single spaces."""
    return PUNCTUATION.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def _texts(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if key in FOUND_IN:
            yield value
    elif isinstance(value, Mapping):
        for inner_key, inner in value.items():
            yield from _texts(inner, key if key in FOUND_IN else inner_key)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, key)


def _places(value: object) -> Iterator[list[str]]:
    """The path of every place named anywhere in the document."""
    if isinstance(value, Mapping):
        if "within" in value and "code" in value:
            yield [*value["within"], value["code"]]
        for inner in value.values():
            yield from _places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _places(inner)
