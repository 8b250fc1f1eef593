"""Which of the dates of a sentence is that of an act."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.choices import DateBasis

from .acts import Act, Frame
from .memory import Memory
from .participants import nested
from .people import Group
from .periods import since_then
from .saying import said_then, said_today
from .scene import Scene
from .times import LATER, When, dates, later
from .verbs import Kind


def date_after(scene: Scene, act: Act, at: tuple[int, int] | None) -> When | None:
    """The date of a number that follows its act: "fell from 90 in 2019 to 40 last year"."""
    if at is None or at[0] < act.end + 20 or act.frame is Frame.OBJECT:
        return None
    return next((one for one in scene.dates if 0 <= one.start - at[1] <= 12), None)


def ahead(scene: Scene, when: When) -> When:
    """What is planned lies ahead: the next Thursday, not the last."""
    again = dates(scene.text, replace(scene.told, ahead=True))
    return next((one for one in again if one.start == when.start), when)


def date_of(
    scene: Scene, memory: Memory, act: Act, group: Group | None
) -> tuple[When | None, bool]:
    """The date of an act, and whether it is taken over from a sentence before."""
    own = [one for one in scene.dates if not said_then(scene, one) and not _aside(scene, act, one)]
    counted = _counted_from(scene, memory, own, act, group)
    if counted is not None:
        return counted, False
    stated = next(_stated(scene, act, group, own), None) or said_today(scene, act)
    if stated is not None:
        return since_then(scene, stated), False
    taken = _taken_over(scene, memory)
    return taken, taken is not None


def _stated(scene: Scene, act: Act, group: Group | None, own: list[When]) -> Iterator[When]:
    """What follows the act before the next one, what stands close before, what opens the sentence."""
    heads = sorted(
        {one.start for one in scene.acts if one.finite or one.tense == "noun"} | {act.start}
    )
    following = next((head for head in heads if head > act.start), len(scene.text))
    yield from (one for one in own if act.start <= one.start < following)
    near = [one for one in own if one.end <= act.start and act.start - one.end <= 20]
    yield from (one for one in near[-1:] if not _anothers(scene, act, group, one))
    yield from [one for one in own if one.start < heads[0]][-1:]
    rest = [one for one in own if one.start >= act.start][:1]
    yield from (
        one
        for one in rest
        if _flight(scene, act, one)
        or (_kindred(scene, act, one) and not _in_other_relative(scene, act, one))
    )


def _aside(scene: Scene, act: Act, when: When) -> bool:
    """Tell whether a date stands in an insertion that the act is not part of."""
    return any(
        start < when.start < end and not start <= act.start < end and act.start >= end
        for start, end in nested(scene.text)
        if any(start <= one.start < end for one in scene.acts) or scene.text[start] == "("
    )


def _anothers(scene: Scene, act: Act, group: Group | None, when: When) -> bool:
    """Tell whether a date before an act belongs to another: "who were caught on May 2 were sent"."""
    if group is None or group.end > when.start:
        return False
    between = [one for one in scene.acts if group.end <= one.start and one.end <= when.start]
    return bool(between) and not re.search(
        r"(?i)\b(?:and|but|then)\b", scene.text[between[-1].end : act.start]
    )


def _counted_from(
    scene: Scene, memory: Memory, own: list[When], act: Act, group: Group | None
) -> When | None:
    """ "Were sent back two weeks later" counts from the day told before."""
    for found in LATER.finditer(scene.text):
        others = [one for one in scene.acts if act.end < one.start < found.start() and one.finite]
        near = found.start() >= act.end and not others and found.start() - act.end <= 90
        before = act.start - found.end() >= 0 and not any(
            found.end() <= one.start < act.start for one in scene.acts
        )
        if near or before:
            told = [one for one in own if one.end <= found.start()]
            base = told[-1] if told else memory.told_lately(scene.sentence.number, 3)
            return later(found, base) if base else None
    return None


_SAME_TIME = re.compile(
    r"(?i)\b(?:the same day|the same month|that day|similar fate|separate|another|meanwhile|"
    r"at the same time|lower figure|higher figure)\b|\balso\b"
)


def _taken_over(scene: Scene, memory: Memory) -> When | None:
    when = memory.told_lately(scene.sentence.number, 2) if _SAME_TIME.search(scene.text) else None
    when = when or memory.period
    return replace(when, basis=DateBasis.INFERRED, start=-1, end=-1) if when else None


_KIN_ACTS = (
    frozenset({Kind.ENTER, Kind.SEEK, Kind.STAY}),
    frozenset({Kind.RETURN, Kind.MOVE}),
    frozenset({Kind.ARREST, Kind.HOLD}),
)


def _kindred(scene: Scene, act: Act, when: When) -> bool:
    """Tell whether nothing else happens between an act and a date."""
    between = {one.kind for one in scene.acts if act.start < one.start < when.start and one.finite}
    return any({act.kind, *between} <= kin for kin in _KIN_ACTS) or between <= {act.kind}


_VEHICLE = re.compile(
    r"(?i)\b(?:flight|plane|aircraft|jet|bus|buses|train|ship|vessel|boat|charter|convoy)s?,?\s+"
    r"(?:(?:that|which)\s+)?(?:had\s+)?(?:left|departed|leaving|departing|took off|taking off|set off|landed)\b"  # noqa: E501
)


def _flight(scene: Scene, act: Act, when: When) -> bool:
    """Whoever is flown on a plane that left yesterday was flown yesterday."""
    return act.kind in (Kind.RETURN, Kind.MOVE) and bool(
        _VEHICLE.search(scene.text[act.end : when.start])
    )


def _in_other_relative(scene: Scene, act: Act, when: When) -> bool:
    return (
        re.search(r"(?i)\b(?:who|which|when|after|before)\b", scene.text[act.end : when.start])
        is not None
    )
