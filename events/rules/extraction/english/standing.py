"""People counted where they are, without an act."""

import re
from collections.abc import Iterator

from events.choices import (
    EventType,
    Measure,
    Modality,
)

from .draft import Draft
from .kinds import Meaning
from .memory import Memory
from .people import Group, GroupKind
from .scene import Scene

_AT = re.compile(
    (
        r"^\s*(?:were\s+|are\s+|remain(?:ed)?\s+|is\s+)?(?:still\s+)?(?:currently\s+|"
        r"now\s+)?(?:being\s+)?(?:in|at|inside)\s+(?:[\w'-]+\s+){0,4}?(?:detention|"
        r"custody|prisons?|camps?|jails?|RPC|(?:regional )?processing cent(?:re|"
        r"er)s?)\b"
    ),
    re.I,
)


_HOME_TO = re.compile(r"(?i)\b(?:home to|there (?:are|were)|hosts?|population of)\s+$")


_FIGURE = re.compile(r"(?i)\b(?:figure|number|estimate|toll)\b[^.;]{0,20}(?:[:,]|\bof|\bat)\s*$")


def _present(scene: Scene, group: Group) -> Meaning | None:
    """What people are who are counted where they are: held, or only there."""
    if _AT.match(scene.text[group.end :]):
        return Meaning(event_type=EventType.ARREST, measure=Measure.STOCK)
    if scene.nk and _HOME_TO.search(scene.text[: group.start]) and scene.spots:
        return Meaning(event_type=None, measure=Measure.STOCK)
    if scene.last_type and _FIGURE.search(scene.text[: group.start]):
        return Meaning(event_type=scene.last_type)
    return None


def counted_where(scene: Scene, memory: Memory) -> Iterator[Draft]:
    """People counted where they are held: "773 people in the detention centre"."""
    for group in scene.groups:
        if group.kind is not GroupKind.COUNTED or group.read is None:
            continue
        meant = _present(scene, group)
        if meant is None:
            continue
        when, inherited = None, False
        for one in scene.dates:
            when = one
            break
        yield Draft(
            act=None,
            group=group,
            read=group.read,
            words=group.words,
            carried=False,
            meaning=meant,
            words_at=(group.words_start, group.words_start + len(group.words)),
            modality=Modality.ASSERTED,
            when=when,
            inherited=inherited,
        )


_ITEM = re.compile(r"^(?:\s+more)?,?\s+(?:on|in|last|this)\s+")
