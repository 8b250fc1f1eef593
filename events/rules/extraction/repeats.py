"""An article that prints its own text twice says everything once."""

from collections.abc import Iterable
from dataclasses import replace

from .folding import bare
from .suggestion import Suggestion


def said_once(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return the suggestions without those that an earlier one makes in the same words."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for one in suggestions:
        # One sentence may make several statements, so the fields count beside the words.
        fields = replace(one, start=0, end=0, quote="", marks=())
        said = bare(one.quote), repr(fields)
        if said not in seen:
            seen.add(said)
            kept.append(one)
    return kept
