"""One combination of hypotheses, worked out."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from events.choices import Hypothesis

from .figure import Figure, Value, added, identical, same_people, value_of, whole_with
from .links import Overlap

Assumed = Sequence[tuple[Overlap, str]]


class Contradictory(ValueError):  # like NotEdtf, it says what is
    """The hypotheses give an event two wholes, or make it part of itself."""


@dataclass(slots=True)
class _Groups:
    """Events taken as one, each by the group's first member."""

    leader: dict[Hashable, Hashable] = field(default_factory=dict)

    def of(self, event: Hashable) -> Hashable:
        while (above := self.leader.get(event, event)) != event:
            event = above
        return event

    def join(self, one: Hashable, other: Hashable) -> None:
        first, second = sorted((self.of(one), self.of(other)), key=str)
        self.leader[second] = first

    def members(self, events: Sequence[Hashable]) -> dict[Hashable, list[Hashable]]:
        found: dict[Hashable, list[Hashable]] = {}
        for event in events:
            found.setdefault(self.of(event), []).append(event)
        return found


def work_out(figures: Mapping[Hashable, Figure], assumed: Assumed) -> Value:
    """The number of people in one cluster if all of this is true.

    The same people merge first, then what is identical, then parts go into their wholes.

    :raises Contradictory: when all of it cannot be true together.
    """
    events = sorted(figures, key=str)
    people, one_event = _Groups(), _Groups()
    for link, hypothesis in assumed:
        if hypothesis == "same_people":
            people.join(link.source, link.target)
        elif hypothesis == Hypothesis.IDENTICAL:
            one_event.join(link.source, link.target)
    merged, leader = _merged(figures, people, one_event, events)
    wholes = _wholes(assumed, leader)
    return _with_parts(merged, wholes)


def _merged(
    figures: Mapping[Hashable, Figure],
    people: _Groups,
    one_event: _Groups,
    events: Sequence[Hashable],
) -> tuple[dict[Hashable, Value], dict[Hashable, Hashable]]:
    """The values of merged groups by their leader, and the leader of every event."""
    by_people = people.members(events)
    values = {
        leader: same_people(value_of(figures[one]) for one in members)
        for leader, members in by_people.items()
    }
    joined = _Groups(dict(one_event.leader))
    stated = {leader: _stated(figures, members) for leader, members in by_people.items()}
    for leader, members in by_people.items():
        for member in members:
            joined.join(leader, member)
    merged: dict[Hashable, Value] = {}
    for leader, members in joined.members(events).items():
        groups = sorted({people.of(one) for one in members}, key=str)
        merged[leader] = _one_value(groups, values, stated)
    return merged, {event: joined.of(event) for event in events}


def _one_value(
    groups: Sequence[Hashable],
    values: Mapping[Hashable, Value],
    stated: Mapping[Hashable, Figure],
) -> Value:
    if len(groups) == 1:
        return values[groups[0]]
    return identical((stated[group], values[group]) for group in groups)


def _stated(figures: Mapping[Hashable, Figure], members: Sequence[Hashable]) -> Figure:
    """What a group of the same people states: the greatest of what its members state."""
    lows = [figures[one].low for one in members]
    bests = [figures[one].best for one in members]
    return Figure(
        low=max((low for low in lows if low is not None), default=None),
        best=max((best for best in bests if best is not None), default=None),
    )


def _wholes(assumed: Assumed, leader: Mapping[Hashable, Hashable]) -> dict[Hashable, Hashable]:
    wholes: dict[Hashable, Hashable] = {}
    for link, hypothesis in assumed:
        if hypothesis != Hypothesis.CONTAINED:
            continue
        part, whole = leader[link.source], leader[link.target]
        if part == whole or wholes.get(part, whole) != whole:
            raise Contradictory(f"{link.source} cannot be part of {link.target} as well.")
        wholes[part] = whole
    return wholes


def _with_parts(values: Mapping[Hashable, Value], wholes: Mapping[Hashable, Hashable]) -> Value:
    parts: dict[Hashable, list[Hashable]] = {}
    for part, whole in wholes.items():
        parts.setdefault(whole, []).append(part)
    tops = [event for event in values if event not in wholes]
    counted: set[Hashable] = set()

    def total(event: Hashable) -> Value:
        counted.add(event)
        inside = parts.get(event, [])
        return whole_with(values[event], map(total, inside)) if inside else values[event]

    result = added(total(event) for event in tops)
    if len(counted) < len(values):
        raise Contradictory("Events are part of each other in a circle.")
    return result
