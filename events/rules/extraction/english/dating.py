"""Which of the dates of a sentence is that of an act."""

import re
from dataclasses import replace

from events.choices import (
    DateBasis,
)

from .acts import Act, Frame
from .kinds import Meaning
from .memory import Memory
from .scene import Scene
from .times import When, dates
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


def date_of(scene: Scene, memory: Memory, act: Act, meant: Meaning) -> tuple[When | None, bool]:
    """The date of an act: what follows it before the next one, else what opens the sentence."""
    own = [one for one in scene.dates if not _said_then(scene, one)]
    heads = sorted(
        {other.start for other in scene.acts if other.finite or other.tense == "noun"} | {act.start}
    )
    following = next((head for head in heads if head > act.start), len(scene.text))
    after = [one for one in own if act.start <= one.start < following]
    first = heads[0] if heads else act.start
    opening = [one for one in own if one.start < first]
    near = [one for one in own if one.end <= act.start and act.start - one.end <= 20]
    for choice in (after, near[-1:], opening[-1:]):
        if choice:
            return choice[0], False
    rest = [one for one in own if one.start >= act.start]
    if rest and not _kindred(scene, act, rest[0]):
        rest = []
    if rest and not _in_other_relative(scene, act, rest[0]):
        return rest[0], False
    if (
        re.search(
            (
                r"(?i)\b(?:the same day|the same month|that day|similar fate|separate|another|"
                r"meanwhile|at the same time)\b|\balso\b"
            ),
            scene.text,
        )
        and memory.when
        and scene.sentence.number - memory.when_sentence <= 2
    ):
        return replace(memory.when, basis=DateBasis.INFERRED, start=-1, end=-1), True
    if memory.period is not None:
        return replace(memory.period, basis=DateBasis.INFERRED, start=-1, end=-1), True
    return None, False


_KIN_ACTS = (
    frozenset({Kind.ENTER, Kind.SEEK, Kind.STAY}),
    frozenset({Kind.RETURN, Kind.MOVE}),
    frozenset({Kind.ARREST, Kind.HOLD}),
)


def _kindred(scene: Scene, act: Act, when: When) -> bool:
    """Tell whether nothing else happens between an act and a date."""
    between = {one.kind for one in scene.acts if act.start < one.start < when.start and one.finite}
    return any({act.kind, *between} <= kin for kin in _KIN_ACTS) or between <= {act.kind}


def _in_other_relative(scene: Scene, act: Act, when: When) -> bool:
    return (
        re.search(r"(?i)\b(?:who|which|when|after|before)\b", scene.text[act.end : when.start])
        is not None
    )


_SPOKEN = (
    r"(?:said|says|told|reported|announced|confirmed|stated|added|denied|dismissed|"
    r"condemned|welcomed|praised"
    r"|defended|urged|called|warned|expressed|revealed|ruled|promised|vowed|disclosed|acknowledged)"
)
_SPOKE = re.compile(
    rf"(?i)\b(?:{_SPOKEN}|told \w+(?: \w+)?|report|statement|interview|briefing|press conference)\b"
    r"(?:\s+(?:on|in|late|early|earlier|at a \w+ \w+))*[\s,]*$"
)
_SPEAKS = re.compile(rf"(?i)\s*{_SPOKEN}\b")


def _said_then(scene: Scene, when: When) -> bool:
    """Tell whether a date is that of the speaking: "said on Friday that"."""
    before = scene.text[max(0, when.start - 45) : when.start]
    after = scene.text[when.end : when.end + 25]
    return _SPOKE.search(before) is not None or _SPEAKS.match(after) is not None
