"""Saying how two events concern the same people."""

from typing import Any

import pytest

from events import operations
from events.models import EventLink
from tests import factories
from tests.factories import NOON

pytestmark = pytest.mark.django_db

ARREST: dict[str, Any] = {"type": "arrest", "volition": None, "destination": None}


def arrest():
    return factories.event(**ARREST, places=[factories.placed("cn-jl", "arrest")])


def test_linking_again_is_harmless_and_a_new_hypothesis_is_kept():
    part, whole = factories.event(), factories.event()
    ends = {"from_event": part, "to_event": whole, "kind": "possibly_same_as"}

    first = factories.link(**ends, working="disjoint")
    again = factories.link(**ends, working="disjoint")
    changed = factories.link(**ends, working="identical")

    assert first == again == changed
    assert EventLink.objects.get().working == "identical"


def test_a_link_that_closes_a_circle_is_refused():
    first, second, third = factories.event(), factories.event(), factories.event()
    factories.link(from_event=first, to_event=second)
    factories.link(from_event=second, to_event=third)

    with pytest.raises(operations.Refused, match="circle"):
        factories.link(from_event=third, to_event=first)

    assert EventLink.objects.count() == 2


def test_an_event_is_part_of_one_whole():
    part = factories.event()
    factories.link(from_event=part)

    with pytest.raises(operations.Refused, match="another event already"):
        factories.link(from_event=part)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kind": "possibly_part_of"}, "working"),
        ({"kind": "possibly_part_of", "working": "identical"}, "working"),
        ({"kind": "part_of", "working": "contained"}, "working"),
        ({"kind": "friend_of"}, "kind"),
        ({"kind": "possibly_same_as", "working": "perhaps"}, "working"),
    ],
)
def test_kinds_and_hypotheses_that_do_not_fit_are_refused(fields, field):
    with pytest.raises(operations.Refused) as refused:
        factories.link(**fields)

    assert refused.value.problems[0].field == field
    assert not EventLink.objects.exists()


def test_an_event_is_not_linked_to_itself():
    event = factories.event()

    with pytest.raises(operations.Refused, match="itself"):
        factories.link(from_event=event, to_event=event, kind="continues")


@pytest.mark.parametrize(
    ("kind", "working"),
    [
        ("part_of", None),
        ("same_people", None),
        ("possibly_part_of", "contained"),
        ("possibly_same_as", "identical"),
    ],
)
def test_only_events_of_one_type_overlap(kind, working):
    with pytest.raises(operations.Refused, match="same type and volition"):
        factories.link(from_event=arrest(), kind=kind, working=working)


def test_volition_is_part_of_the_measure():
    with pytest.raises(operations.Refused, match="same type and volition"):
        factories.link(from_event=factories.event(volition="stated_voluntary"))


def test_an_arrest_continues_in_a_return():
    link = factories.link(from_event=factories.event(), to_event=arrest(), kind="continues")

    assert link.pk


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ({"edtf": "2024-04-26"}, {"edtf": "2024-05"}),
        ({"edtf": "2024"}, {"edtf": "2024-04"}),
        ({"edtf": ""}, {"edtf": "2024-04"}),
        ({"places": "cn"}, {"places": "cn-jl"}),
        ({"places": "cn-ln"}, {"places": "cn-jl"}),
    ],
)
def test_a_part_lies_inside_its_whole(part, whole):
    def event(fields):
        if "places" in fields:
            fields = {"places": [factories.placed(fields["places"])]}
        return factories.event(**fields)

    with pytest.raises(operations.Refused, match="inside"):
        factories.link(from_event=event(part), to_event=event(whole))


def test_an_open_whole_holds_every_part():
    link = factories.link(
        to_event=factories.event(edtf="../2024-12-31", places=[factories.placed("cn")])
    )

    assert link.pk


def test_a_part_cannot_be_moved_out_of_its_whole():
    link = factories.link()

    with pytest.raises(operations.Refused, match="inside"):
        operations.edit_event(event=link.from_event, edtf="2022", by=factories.user(), at=NOON)

    link.from_event.refresh_from_db()
    assert link.from_event.edtf == "2024-04-26"


def test_unlinking_twice_is_harmless():
    link = factories.link()

    for _ in range(2):
        operations.unlink_events(link=link, by=factories.user(), at=NOON)

    assert not EventLink.objects.exists()
