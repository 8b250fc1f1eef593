from dataclasses import replace

import pytest

from events.rules.publication import (
    Floors,
    Placed,
    SafetySettings,
    original_publishers,
    published_place,
    published_places,
)
from tests.events.rules.publication.build import SOURCES, article, atlas, claim, event

TWO = (claim("paper"), claim("wire"))


def shown(facts, place, role):
    return published_place(
        facts, place, role, sources=SOURCES, atlas=atlas(), settings=SafetySettings()
    )


@pytest.mark.parametrize(
    ("type_", "claims", "place", "role", "expected"),
    [
        ("return_to_origin", 1, "cn-ln-dandong", "departure", "cn-ln"),
        ("return_to_origin", 2, "cn-ln-dandong", "departure", "cn-ln-dandong"),
        ("return_to_origin", 1, "cn-jl-tumen", "crossing", "cn-jl"),
        ("return_to_origin", 2, "cn-jl-tumen", "crossing", "cn-jl-tumen"),
        ("return_to_origin", 1, "kp-03-sinuiju", "arrival", "kp-03"),
        ("return_to_origin", 2, "kp-03-sinuiju", "arrival", "kp-03-sinuiju"),
        ("return_to_origin", 1, "cn-jl-tumen", "arrest", "cn-jl-tumen"),
        ("return_to_origin", 2, "kr-41-panmunjom", "handover", "kr-41-panmunjom"),
        ("return_to_origin", 1, "kr-41-panmunjom", "handover", "kr-41"),
        ("pushback", 2, "cn-jl-tumen", "crossing", "cn-jl"),
        ("onward_departure", 2, "cn-jl-tumen", "crossing", "cn-jl"),
        ("arrest", 2, "cn-ln-shenyang", "arrest", "cn-ln-shenyang"),
        ("refuge_entry", 2, "cn-sh-rok-consulate", "refuge_site", "cn-sh"),
        ("onward_departure", 2, "th", "departure", "th"),
        ("return_to_origin", 2, "kp-09-hoeryong", "origin", "kp-09"),
    ],
)
def test_a_place_is_shown_no_finer_than_its_floor(type_, claims, place, role, expected):
    facts = event((place, role), type=type_, claims=TWO[:claims], people_still_inside=False)

    assert shown(facts, place, role) == expected


@pytest.mark.parametrize(
    ("site", "inside", "expected"),
    [
        ("cn-bj-es-embassy", False, "cn-bj-es-embassy"),
        ("cn-bj-es-embassy", True, "cn-bj"),
        ("cn-bj-rok-embassy", False, "cn-bj"),  # its own public level is coarser
        ("cn-bj-jp-embassy", False, "cn-bj"),  # not officially public
        ("cn-ln-shenyang-us-consulate", False, "cn-ln-shenyang-us-consulate"),
        ("cn-ln-shenyang-us-consulate", True, "cn-ln-shenyang"),
        ("cn-ln-shenyang-rok-consulate", False, "cn-ln"),
    ],
)
def test_a_mission_is_shown_when_public_and_empty(site, inside, expected):
    facts = event((site, "refuge_site"), type="refuge_entry", people_still_inside=inside)

    assert shown(facts, site, "refuge_site") == expected


def test_people_are_assumed_to_be_inside():
    facts = event(("cn-bj-es-embassy", "refuge_site"), type="refuge_entry")

    assert shown(facts, "cn-bj-es-embassy", "refuge_site") == "cn-bj"


def test_a_return_that_did_not_happen_shows_no_crossing():
    facts = event(("cn-ln-dandong", "departure"), claims=TWO, occurrence="unknown")

    assert shown(facts, "cn-ln-dandong", "departure") == "cn-ln"


def test_a_place_withheld_in_one_role_is_withheld_in_every_role():
    facts = event(("cn-ln-dandong", "departure"), ("cn-ln-dandong", "arrest"))

    assert shown(facts, "cn-ln-dandong", "arrest") == "cn-ln"


def test_the_floor_binds_the_places_of_claims_and_is_bound_by_them():
    said = claim(places=(Placed(code="cn-ln-dandong", role="departure"),))
    facts = event(("cn-ln-dandong", "arrest"), claims=(said,))

    assert shown(facts, "cn-ln-dandong", "arrest") == "cn-ln"


def test_places_that_become_one_are_one():
    facts = event(("cn-jl-tumen", "departure"), ("cn-jl-hunchun", "departure"))
    floors = Floors(facts=facts, sources=SOURCES, atlas=atlas(), settings=SafetySettings())

    assert published_places(facts.places, floors) == (
        Placed(code="cn-jl", role="departure", precision=4),
    )


@pytest.mark.parametrize(
    ("copy", "publishers"),
    [
        ({}, {"paper", "wire"}),
        ({"original_publisher": "paper"}, {"paper"}),
        ({"copy_of": article("paper")}, {"paper"}),
        ({"duplicate": True}, {"paper"}),
    ],
)
def test_copies_count_as_their_original(copy, publishers):
    other = claim("wire", article=article("wire", **copy))

    assert original_publishers(event(claims=(claim("paper"), other)), SOURCES) == publishers


def test_publishers_of_one_voice_are_one():
    facts = event(claims=(claim("paper"), claim("sister")))

    assert original_publishers(facts, SOURCES) == {"paper"}


@pytest.mark.parametrize(
    "change", [{"modality": "planned"}, {"relation": "context"}, {"state": "retracted"}]
)
def test_only_confirmed_support_makes_a_publisher_carry_the_event(change):
    facts = event(claims=(claim("paper"), replace(claim("wire"), **change)))

    assert original_publishers(facts, SOURCES) == {"paper"}
