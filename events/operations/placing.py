"""Places with their roles, as an editor gives them for a claim or an event."""

from collections.abc import Iterable
from typing import Any

from events.choices import PlaceRole
from events.models import Claim, Event, Place
from events.operations.errors import Problem
from events.rules.sentence import Sentence

# A place, its role, and how exactly it is known (UCDP's where_prec).
Placing = tuple[Place, str, int]


def problems_of(places: Iterable[Placing]) -> list[Problem]:
    """What is wrong with roles and precisions."""
    problems = []
    for place, role, precision in places:
        if role not in PlaceRole.values:
            sentence = Sentence(
                "“{role}” is no role of a place; known: {known}.",
                role=role,
                known=", ".join(PlaceRole.values),
            )
            problems.append(Problem(field="places", sentence=sentence))
        if precision not in range(1, 8):
            sentence = Sentence(
                "The precision of {place} must be 1 (exact) to 7 (international).", place=place
            )
            problems.append(Problem(field="places", sentence=sentence))
    return problems


def set_places(owner: Claim | Event, places: Iterable[Placing]) -> bool:
    """Make these the places of a claim or an event; tell whether that changed anything."""
    wanted = {(place.pk, role): precision for place, role, precision in places}
    rows: Any = owner.places
    held = {(row.place_id, row.role): row.precision for row in rows.all()}
    if wanted == held:
        return False
    rows.all().delete()
    for (place, role), precision in wanted.items():
        rows.create(place_id=place, role=role, precision=precision)
    return True
