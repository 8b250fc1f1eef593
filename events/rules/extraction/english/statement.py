"""From the pieces of a sentence to what it states."""

import re
from collections.abc import Iterator

from events.choices import (
    Measure,
    Modality,
    Quantifier,
)
from events.rules.extraction.suggestion import Suggestion

from . import moods
from .acts import Act
from .dating import ahead, date_after, date_of
from .draft import Draft
from .kinds import Meaning, meaning
from .listing import with_lists
from .memory import Memory
from .numbering import number_of
from .participants import concerned
from .people import Group
from .scene import Scene
from .speakers import speaker_of
from .standing import counted_where
from .telling import tells
from .writing import suggestion_of


def statements_of(scene: Scene, memory: Memory) -> list[Suggestion]:
    """Return what one sentence states, and remember whom and when it speaks of."""
    found = drafts_of(scene, memory)
    for group in scene.groups:
        memory.keep(group, scene.sentence.number)
    stated = [one for one in found if one.when and not one.inherited]
    if stated:
        memory.when, memory.when_sentence = stated[-1].when, scene.sentence.number
    if found:
        memory.last_type = found[-1].meaning.event_type or memory.last_type
    return [suggestion_of(scene, one) for one in found]


def drafts_of(scene: Scene, memory: Memory) -> list[Draft]:
    """Return the statements of one sentence in the making."""
    found = [*_acted(scene, memory), *counted_where(scene, memory)]
    counted = {one.meaning.event_type for one in found if one.read is not None}
    # "They entered" beside "29 people entered" is no statement of its own.
    found = [one for one in found if one.read is not None or one.meaning.event_type not in counted]
    return _distinct(with_lists(scene, memory, found))


def _distinct(found: list[Draft]) -> list[Draft]:
    """Two words for one act on the same people are one statement: the more telling one."""
    kept: list[Draft] = []
    for one in found:
        same = next(
            (
                other
                for other in kept
                if other.meaning.event_type == one.meaning.event_type
                and (
                    (one.group is not None and other.group is one.group)
                    or (one.words_at is not None and other.words_at == one.words_at)
                )
            ),
            None,
        )
        if same is None:
            kept.append(one)
        elif same.when is None and one.when is not None:
            kept[kept.index(same)] = one
    return kept


def _acted(scene: Scene, memory: Memory) -> Iterator[Draft]:
    for act in scene.acts:
        group = concerned(scene.text, act, scene.groups)
        until = _until(scene, act)
        meant = meaning(scene, act, group, until)
        if meant is None:
            continue
        if act.tense in ("past", "noun") and meant.event_type and meant.measure == Measure.FLOW:
            memory.last_type = meant.event_type
        draft = _draft(scene, memory, act, group, meant)
        if draft is not None:
            yield draft


def _until(scene: Scene, act: Act) -> int:
    """Where the words that belong to an act end: at the next act that has its own, or a stop."""
    later = [other.start for other in scene.acts if other.start > act.end + 25 and other.finite]
    stop = re.search(r"[;:]|\"\s|,\s(?:and|but|while|whereas)\s", scene.text[act.end :])
    ends = [*later[:1], len(scene.text), act.end + 150]
    if stop:
        ends.append(act.end + stop.start())
    return max(act.end, min(ends))


def _draft(
    scene: Scene, memory: Memory, act: Act, group: Group | None, meant: Meaning
) -> Draft | None:
    read, words, at, carried = number_of(scene, memory, act, group)
    counted = read is not None and read.quantifier != Quantifier.NONE_GIVEN
    when, inherited = date_after(scene, act, at), False
    if when is None:
        when, inherited = date_of(scene, memory, act, group)
    before = scene.text[_governed_from(scene, act) : act.start]
    mood = moods.modality(
        before=before,
        wide=scene.text[_clause_start(scene.text, act.start) : act.start],
        after=scene.text[act.end :],
        tense=act.tense,
        counted=counted,
        past_date=when is not None
        and when.last is not None
        and scene.told.published is not None
        and when.last < scene.told.published,
        speaker=speaker_of(scene.speakers, act.start) is not None,
    )
    if mood == moods.SKIP:
        return None
    if mood == Modality.PLANNED and when is not None:
        when = ahead(scene, when)
    draft = Draft(
        act=act,
        group=group,
        meaning=meant,
        read=read,
        words=words,
        words_at=at,
        carried=carried,
        modality=mood,
        when=when,
        inherited=inherited,
    )
    return draft if tells(scene, memory, draft, counted) else None


def _clause_start(text: str, at: int) -> int:
    stops = [
        match.end() for match in re.finditer(r"[;:]\s|\.\s|,\s(?:and|but)\s(?:then\s)?", text[:at])
    ]
    return stops[-1] if stops else 0


def _governed_from(scene: Scene, act: Act) -> int:
    """Where the words begin that can govern an act: after the act before it, or after "who"."""
    others = [one.end for one in scene.acts if one.end <= act.start]
    who = [found.end() for found in re.finditer(r"\b(?:who|which|whom)\b", scene.text[: act.start])]
    return max([_clause_start(scene.text, act.start), *others[-1:], *who[-1:]])
