"""Lists, comparisons and shares that go on with an act just told."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.choices import (
    TYPES_WITH_VOLITION,
    Modality,
)
from events.rules.numbers import ReadCount, read_count

from .draft import Draft
from .kinds import Meaning, involved
from .memory import Memory
from .scene import Scene
from .times import When

_COMPARED = re.compile(
    (
        r"\b(?:up|down|compared|an increase|a rise|a drop) (?:from|with|to) (?P<words>(?:(?:ab"
        r"out|around|some|nearly|only|just|more than|fewer than) )?\d[\d,]*)\b(?=\s+(?:in|"
        r"last|the previous|the year|a year|during))"
    ),
    re.I,
)


def with_lists(scene: Scene, memory: Memory, found: list[Draft]) -> list[Draft]:
    """Numbers that go on with an act just told: "80 people on 29 August, a further 40 on …"."""
    more: list[Draft] = []
    kind = found[-1].meaning if found else None
    for match in _COMPARED.finditer(scene.text):
        read = read_count(match["words"], "en")
        when = next((one for one in scene.dates if 0 <= one.start - match.end() <= 12), None)
        if read is not None and found and when is not None:
            more.append(
                replace(
                    found[-1],
                    read=read,
                    words=match["words"],
                    words_at=match.span("words"),
                    when=when,
                    group=None,
                    act=None,
                    listed=(match.start("words"), when.end),
                )
            )
    more += _shares(scene, found)
    if kind is None:
        kind = involved(scene, None, scene.text) or _again(scene, memory)
    items = _items(scene)
    if kind is None or len(items) < 2:
        return found + more
    spans = {one[2][0]: (one[2][0], one[3].end) for one in items}
    found = [
        replace(one, listed=spans.get(one.words_at[0])) if one.words_at and one.act is None else one
        for one in found
    ]
    taken = {one.words_at[0] for one in found if one.words_at}
    for read, words, at, when in items:
        if at[0] not in taken:
            more.append(
                Draft(
                    act=None,
                    group=None,
                    meaning=kind,
                    read=read,
                    words=words,
                    words_at=at,
                    carried=False,
                    modality=found[-1].modality if found else Modality.REPORTED,
                    when=when,
                    inherited=False,
                    listed=(at[0], when.end),
                )
            )
    return found + more


_LISTED = re.compile(
    (
        r"(?P<words>(?:(?:another|a further|about|around|some|nearly|more than|"
        r"over|at least|up to|almost|an estimated|a group of)\s+)*(?:\d[\d,]*|two|"
        r"three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
        r"forty|fifty|sixty)(?:\s+(?:people|others|more|North Koreans|defectors|"
        r"refugees|escapees))?),?\s+(?:were\s+\w+\s+)?(?=(?:on|in|last|this|during)\s+)"
    ),
    re.I,
)


_SHARE = re.compile(
    r"\b(?P<words>\d[\d,]*)(?: of (?:them|these|those|whom|which))? (?:being "
    r"|were |was |have been )?"
    r"(?:in)?(?:voluntar(?:il)?y|forcibly|forced)\b",
    re.I,
)


def _shares(scene: Scene, found: list[Draft]) -> Iterator[Draft]:
    """The forced or willing part of those returned: "1,000 returned, 800 of them involuntarily"."""
    returned = [one for one in found if one.meaning.event_type in TYPES_WITH_VOLITION]
    said = {one.words_at for one in found}
    for match in _SHARE.finditer(scene.text):
        read = read_count(match["words"], "en")
        if returned and read is not None and match.span("words") not in said:
            yield replace(
                returned[-1],
                read=read,
                words=match["words"],
                words_at=match.span("words"),
                group=None,
                act=None,
                listed=match.span(),
            )


def _again(scene: Scene, memory: Memory) -> Meaning | None:
    """What a list in a sentence of its own goes on with: "it adds earlier rounds"."""
    rounds = re.search(r"(?i)\b(?:rounds?|groups?|cases?|batch(?:es)?|others)\b", scene.text)
    return Meaning(event_type=memory.last_type) if rounds and memory.last_type else None


def _items(scene: Scene) -> list[tuple[ReadCount, str, tuple[int, int], When]]:
    items = []
    for match in _LISTED.finditer(scene.text):
        when = next((one for one in scene.dates if 0 <= one.start - match.end() <= 17), None)
        read = read_count(match["words"], "en")
        if when is not None and read is not None:
            items.append((read, match["words"], match.span("words"), when))
    return items
