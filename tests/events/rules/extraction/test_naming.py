"""Names of the gazetteer are found whole, and the longest wins."""

import pytest

from events.rules.extraction import Gazetteer, KnownPlace, KnownSource, NameOf
from events.rules.extraction.naming import names_of
from tests.events.rules.extraction.gazetteer import GAZETTEER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Tumen to North Korea", ["Tumen", "North Korea"]),
        ("NORTH KOREA and CHINA", ["NORTH KOREA", "CHINA"]),
        ("Chinatown, Indochina, chinaware", []),
        ("South Korea’s embassy", ["South Korea"]),
        ("在吉林和图们被捕", ["吉林", "图们"]),
        ("tell us", []),
    ],
)
def test_names_stand_alone(text, expected):
    assert [one.as_written for one in names_of(GAZETTEER).find(text)] == expected


def test_a_name_that_is_place_and_source_is_both():
    gazetteer = Gazetteer(
        origin="KP",
        places=[KnownPlace(code="cn-beijing", level="city", names=["Beijing"])],
        sources=[KnownSource(code="beijing", names=["Beijing"])],
    )

    found = names_of(gazetteer).find("Beijing denied it")

    assert {one.kind for one in found} == {NameOf.PLACE, NameOf.SOURCE}


def test_a_name_of_several_places_tells_them_all_the_coarsest_first():
    gazetteer = Gazetteer(
        origin="KP",
        places=[
            KnownPlace(code="jilin-city", level="city", names=["Jilin"]),
            KnownPlace(code="jilin", level="admin1", names=["Jilin"]),
        ],
    )

    (found,) = names_of(gazetteer).find("in Jilin")

    assert found.codes == ("jilin", "jilin-city")
