"""Readable codes that carry no number of people and are taken only once."""

from collections.abc import Iterator
from itertools import count, product
from string import ascii_lowercase
from typing import Any

from django.utils.text import slugify

LONGEST = 90


def free_code(model: Any, base: str, *, always_lettered: bool = False) -> str:
    """The base itself, or the base with the first letters that are free: a, b … z, aa, ab …

    Letters, because a number at the end of an address reads like a number of people.
    """
    stem = slugify(base)[:LONGEST].strip("-") or "untitled"
    taken = set(model.objects.filter(code__startswith=stem).values_list("code", flat=True))
    if not always_lettered and stem not in taken:
        return stem
    return next(code for letters in _endings() if (code := f"{stem}-{letters}") not in taken)


def _endings() -> Iterator[str]:
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))
