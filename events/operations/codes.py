"""Readable codes that carry no number of people and are taken only once."""

from itertools import chain, count
from string import ascii_lowercase

from django.db import models
from django.utils.text import slugify

LONGEST = 90


def free_code(model: type[models.Model], base: str, *, always_lettered: bool = False) -> str:
    """The base itself, or the base with the first letter or number that is free."""
    stem = slugify(base)[:LONGEST].strip("-") or "untitled"
    manager = model._default_manager
    taken = set(manager.filter(code__startswith=stem).values_list("code", flat=True))
    if not always_lettered and stem not in taken:
        return stem
    endings = chain(ascii_lowercase, map(str, count(27)))
    return next(code for end in endings if (code := f"{stem}-{end}") not in taken)
