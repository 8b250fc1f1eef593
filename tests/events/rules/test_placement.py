"""Where an event counts."""

import pytest

from events.choices import EventType
from events.rules.placement import (
    BrokenGazetteer,
    Gazetteer,
    PlaceNode,
    UnknownPlace,
    placement,
    primary_places,
)

TREE = [
    ("world", "world", None),
    ("cn", "country", "world"),
    ("kp", "country", "world"),
    ("cn-jl", "admin1", "cn"),
    ("cn-ln", "admin1", "cn"),
    ("cn-bj", "admin1", "cn"),
    ("cn-jl-yanbian", "admin2", "cn-jl"),
    ("cn-jl-tumen", "city", "cn-jl-yanbian"),
    ("cn-jl-hunchun", "city", "cn-jl-yanbian"),
    ("cn-ln-dandong", "city", "cn-ln"),
    ("cn-bj-mission", "site", "cn-bj"),
]


def gazetteer(rows=TREE):
    return Gazetteer(PlaceNode(code=code, level=level, parent=above) for code, level, above in rows)


@pytest.mark.parametrize(
    ("event_type", "places", "primary"),
    [
        ("return_to_origin", [("a", "detention"), ("b", "crossing"), ("c", "departure")], ["c"]),
        (
            "return_to_origin",
            [("a", "detention"), ("b", "crossing"), ("c", "handover")],
            ["b", "c"],
        ),
        ("return_to_origin", [("a", "arrest"), ("b", "detention"), ("c", "arrival")], ["b"]),
        ("return_to_origin", [("a", "arrest"), ("c", "arrival")], ["a"]),
        ("pushback", [("a", "departure"), ("b", "arrival")], ["a"]),
        ("arrest", [("a", "arrest"), ("b", "detention"), ("a", "arrest")], ["a"]),
        ("refuge_entry", [("a", "refuge_site"), ("b", "arrival")], ["a"]),
        ("refuge_denied", [("a", "refuge_site")], ["a"]),
        ("onward_departure", [("a", "refuge_site"), ("b", "departure")], ["b"]),
        ("onward_departure", [("a", "refuge_site"), ("b", "arrival")], ["a"]),
        ("arrival_in_safety", [("a", "departure"), ("b", "arrival")], ["b"]),
        ("arrival_in_safety", [("a", "departure")], []),
    ],
)
def test_the_first_role_asked_that_an_event_has_places_it(event_type, places, primary):
    assert list(primary_places(event_type, places)) == primary


@pytest.mark.parametrize("event_type", EventType.values)
def test_every_type_of_event_has_roles_that_place_it(event_type):
    roles = ["departure", "arrest", "refuge_site", "arrival"]

    assert primary_places(event_type, [(role, role) for role in roles])


def test_an_unknown_type_of_event_is_refused():
    with pytest.raises(ValueError, match="“exodus”"):
        primary_places("exodus", [])


@pytest.mark.parametrize(
    ("codes", "placed_at"),
    [
        (["cn-jl-tumen"], "cn-jl-tumen"),
        (["cn-jl-tumen", "cn-jl-hunchun"], "cn-jl-yanbian"),
        (["cn-jl-tumen", "cn-ln-dandong"], "cn"),
        (["cn-jl-tumen", "cn-jl"], "cn-jl"),
        (["cn-jl-tumen", "kp"], "world"),
        (["cn-bj-mission"], "cn-bj"),
        ([], "world"),
    ],
)
def test_an_event_counts_at_the_lowest_common_ancestor_and_a_site_at_its_parent(codes, placed_at):
    places = [(code, "departure") for code in codes]

    assert placement("return_to_origin", places, gazetteer()) == placed_at


def test_the_far_bank_of_a_crossing_does_not_move_the_event():
    places = [("cn-jl-tumen", "departure"), ("kp", "arrival")]

    assert placement("return_to_origin", places, gazetteer()) == "cn-jl-tumen"


@pytest.mark.parametrize(
    ("code", "level", "coarse"),
    [
        ("cn-jl-tumen", "admin1", "cn-jl"),
        ("cn-jl-tumen", "country", "cn"),
        ("cn-jl-tumen", "site", "cn-jl-tumen"),
        ("cn-ln-dandong", "admin2", "cn-ln"),
        ("cn", "city", "cn"),
        ("cn-bj-mission", "world", "world"),
    ],
)
def test_a_place_is_coarsened_to_the_nearest_ancestor_no_finer_than_a_level(code, level, coarse):
    assert gazetteer().coarsen(code, level) == coarse


def test_a_level_that_is_none_is_refused():
    with pytest.raises(ValueError, match="“village”"):
        gazetteer().coarsen("cn", "village")


@pytest.mark.parametrize(
    "ask",
    [
        lambda tree: tree.path("cn-xx"),
        lambda tree: tree.children("cn-xx"),
        lambda tree: tree.coarsen("cn-xx", "city"),
        lambda tree: tree.lowest_common_ancestor(["cn", "cn-xx"]),
    ],
)
def test_an_unknown_place_is_named(ask):
    with pytest.raises(UnknownPlace, match="“cn-xx”"):
        ask(gazetteer())


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ([*TREE, ("cn", "country", "world")], "“cn” is used twice"),
        ([*TREE, ("fr-75", "admin1", "fr")], "“fr”, which is not in the gazetteer"),
        ([*TREE, ("a", "admin2", "b"), ("b", "admin1", "a")], "a → b → a"),
        ([*TREE, ("cn-jl-x", "admin1", "cn-jl-tumen")], "which is not coarser"),
        ([*TREE, ("cn-q", "village", "cn")], "“village” of “cn-q”"),
        ([*TREE, ("moon", "world", None)], "one root; here are 2"),
        ([*TREE, ("fr", "country", None)], "“fr” has no parent but is not the world"),
        ([], "one root; here are 0"),
    ],
)
def test_places_that_form_no_tree_are_refused_by_name(rows, complaint):
    with pytest.raises(BrokenGazetteer, match=complaint):
        gazetteer(rows)
