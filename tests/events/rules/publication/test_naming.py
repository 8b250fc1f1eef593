import unicodedata

import pytest

from events.rules.publication import (
    AllowedPlaces,
    Atlas,
    Floors,
    PlaceFacts,
    SafetySettings,
    find_names,
    named_below,
    tells_age,
)
from tests.events.rules.publication.build import SOURCES, atlas, event


def stopped(text, *places, gazetteer=None, **values):
    facts = event(*places, **values)
    floors = Floors(
        facts=facts, sources=SOURCES, atlas=gazetteer or atlas(), settings=SafetySettings()
    )
    found = named_below({"title.en": text}, AllowedPlaces(floors=floors))
    return [code for naming in found for code in naming.places]


@pytest.mark.parametrize(
    "text",
    [
        "in Dandong",
        "DANDONG",
        "단둥에서",
        "단동시에서",
        "在丹东被",
        "於丹東市",
        "antung",
        "dandong-bridge",
        "Dan\u200bdong",
        unicodedata.normalize("NFD", "단둥에서"),
    ],
)
def test_a_city_below_the_province_is_found_in_every_language(text):
    assert stopped(text, ("cn-ln-dandong", "departure")) == ["cn-ln-dandong"]


@pytest.mark.parametrize(
    "text",
    [
        "Liaoning",
        "China",
        "랴오닝성에서",
        "辽宁省",
        "Dandongian",
        "North Korea",
        "Seoul protested",
        "Beijing denied it",
    ],
)
def test_published_places_what_they_lie_in_and_far_provinces_may_be_named(text):
    assert stopped(text, ("cn-ln-dandong", "departure")) == []


def test_a_name_below_the_published_country_is_stopped_until_confirmed():
    assert stopped("Beijing denied it", ("cn", "departure")) == ["cn-bj"]


def test_a_city_of_another_province_of_the_same_country_is_stopped():
    assert stopped("held in Tumen", ("cn-ln", "departure")) == ["cn-jl-tumen"]


def test_a_published_city_may_be_named():
    assert stopped("arrested in Tumen", ("cn-jl-tumen", "arrest")) == []


def test_of_names_within_names_the_longest_counts():
    text = "아이들은 黄海南道, Embassy of Japan in Beijing"
    found = [naming.places for naming in find_names("f", text, atlas())]

    assert found == [("kp-05",), ("cn-bj-jp-embassy",)]


def test_a_city_called_like_its_province_is_told_by_its_level():
    world = Atlas(
        [
            *(place for place in atlas().places.values() if place.level != "site"),
            PlaceFacts(
                code="cn-jl-jilin",
                level="city",
                parent="cn-jl",
                names={"en": "Jilin", "zh-hans": "吉林市"},
            ),
        ]
    )
    where = ("cn-jl", "departure")

    assert stopped("held in Jilin", where, gazetteer=world) == []
    assert stopped("held in Jilin City", where, gazetteer=world) == ["cn-jl-jilin"]
    assert stopped("在吉林市", where, gazetteer=world) == ["cn-jl-jilin"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/17-year-old-returned", True),
        ("https://example.org/woman-aged-23", True),
        ("https://example.org/2024/04/26/60-people-returned", False),
        ("https://example.org/managed-20", False),
    ],
)
def test_an_address_that_tells_an_age_is_recognised(address, expected):
    assert tells_age(address) is expected
