"""Readable codes that carry no number of people and are taken only once."""

from collections.abc import Iterator, Sequence
from itertools import count, product
from string import ascii_lowercase
from typing import Any

from django.db import connection
from django.utils.text import slugify

LONGEST = 90


def free_code(model: Any, base: str, *, always_lettered: bool = False) -> str:
    """The base itself, or the base with the first letters that are free: a, b … z, aa, ab …

    Letters, because a number at the end of an address reads like a number of people.
    """
    stem = _stem(base)
    taken = set(model.objects.filter(code__startswith=stem).values_list("code", flat=True))
    return next(code for code in _offers(stem, always_lettered) if code not in taken)


def free_codes(model: Any, bases: Sequence[str], *, always_lettered: bool = False) -> list[str]:
    """A free code for each base, each taken once, by one query however many there are."""
    stems = [_stem(base) for base in bases]
    taken = _taken(model, sorted(set(stems)))
    offers = {stem: _offers(stem, always_lettered) for stem in set(stems)}
    chosen = []
    for stem in stems:
        chosen.append(next(code for code in offers[stem] if code not in taken))
        # Another stem may come to offer the same.
        taken.add(chosen[-1])
    return chosen


def _taken(model: Any, stems: list[str]) -> set[str]:
    """The codes that begin with any of the stems, found in the index of codes."""
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT code FROM unnest(%s::text[]) AS stem JOIN {table}"
            " ON code ~>=~ stem AND code ~<~ (stem || '~')",
            [stems],
        )
        return {code for (code,) in cursor.fetchall()}


def _stem(base: str) -> str:
    return slugify(base)[:LONGEST].strip("-") or "untitled"


def _offers(stem: str, always_lettered: bool) -> Iterator[str]:
    if not always_lettered:
        yield stem
    for letters in _endings():
        yield f"{stem}-{letters}"


def _endings() -> Iterator[str]:
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))
