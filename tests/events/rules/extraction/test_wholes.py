"""A place and the larger one it lies in, named together."""

import pytest

from events.rules.extraction import SuggestedPlace, Suggestion
from events.rules.extraction.wholes import without_wholes

PARENTS = {"tumen": "jilin", "jilin": "cn", "cn": "world", "kp": "world", "world": None, "a": "a"}


def roles(*places: tuple[str | None, str | None]) -> list[str | None]:
    named = [SuggestedPlace(as_written=str(code), code=code, role=role) for code, role in places]
    told = Suggestion(start=0, end=1, quote="x", places=tuple(named))
    return [place.role for place in without_wholes(told, PARENTS).places]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([("jilin", "departure"), ("cn", "departure")], ["departure", None]),
        ([("cn", "departure"), ("tumen", "departure")], [None, "departure"]),
        ([("tumen", "arrest"), ("jilin", "arrest"), ("cn", "arrest")], ["arrest", None, None]),
        ([("jilin", "departure"), ("cn", "arrest")], ["departure", "arrest"]),
        ([("jilin", "departure"), ("kp", "arrival")], ["departure", "arrival"]),
        ([("cn", "departure")], ["departure"]),
        ([("cn", None), ("jilin", None)], [None, None]),
        ([(None, "departure"), ("cn", "departure")], ["departure", "departure"]),
        ([("a", "departure"), ("cn", "departure")], ["departure", "departure"]),
    ],
)
def test_the_larger_place_of_the_same_role_is_only_kept_as_written(places, expected):
    assert roles(*places) == expected
