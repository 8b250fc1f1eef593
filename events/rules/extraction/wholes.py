"""“Jilin, in the northeast of China” is one place, told twice."""

from collections.abc import Mapping
from dataclasses import replace

from .article import Gazetteer
from .suggestion import SuggestedPlace, Suggestion

Parents = Mapping[str, str | None]


def parents_of(gazetteer: Gazetteer) -> dict[str, str | None]:
    """In what each place of the gazetteer lies."""
    return {place.code: place.parent for place in gazetteer.places}


def without_wholes(suggestion: Suggestion, parents: Parents) -> Suggestion:
    """Take its role from every place that holds another one of the same role.

    Both stay as written. Were both places of the act, it would count in the larger one only.
    """
    places = [_once(place, suggestion, parents) for place in suggestion.places]
    return replace(suggestion, places=tuple(places))


def _once(place: SuggestedPlace, suggestion: Suggestion, parents: Parents) -> SuggestedPlace:
    others = (one for one in suggestion.places if one.role == place.role and one.code)
    holds = any(_lies_in(str(one.code), place.code, parents) for one in others)
    return replace(place, role=None) if place.code and place.role and holds else place


def _lies_in(code: str, whole: str | None, parents: Parents) -> bool:
    above, seen = parents.get(code), {code}
    while above is not None and above not in seen:
        if above == whole:
            return True
        seen.add(above)
        above = parents.get(above)
    return False
