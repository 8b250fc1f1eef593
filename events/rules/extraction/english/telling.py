"""Whether there is enough in a statement to record it."""

import re

from events.choices import (
    TYPES_WITH_VOLITION,
    EventType,
    Modality,
)

from . import moods
from .acts import Frame
from .draft import Draft
from .memory import Memory
from .people import Group, GroupKind
from .scene import Scene

ABOUT = re.compile(
    (
        r"defect|refugee|escapee|asylum|migrant|north korean|boat|arrivals?\b|detainee|"
        r"deport|repatriat|returnee|prisoner|entrant|transferee|immigra|hmong|rohingya|"
        r"uyghur|uighur|POW|fled|flee"
    ),
    re.I,
)


def tells(scene: Scene, memory: Memory, draft: Draft, counted: bool) -> bool:
    """Tell whether there is enough to record: a number, or a place and a date."""
    group, act = draft.group, draft.act
    if act is None:
        return True
    where = any(spot.code or spot.site for spot in scene.spots)
    exact = any(spot.precision < 6 for spot in scene.spots)
    sent_back = draft.meaning.event_type in TYPES_WITH_VOLITION
    if draft.modality == Modality.PLANNED and not counted:
        return False
    if not counted:
        if group is None or (
            act.tense in ("bare", "gerund", "present", "noun") and draft.when is None
        ):
            return False
        if (
            group.kind is GroupKind.VAGUE
            and scene.nk
            and sent_back
            and act.tense == "past"
            and (where or draft.when)
        ):
            return True
        return bool(draft.when and exact and (group.kind is not GroupKind.PRONOUN))
    one = draft.read is not None and draft.read.count.high == 1
    if one:
        return _one_tells(scene, draft, where)
    if draft.carried:
        return _carried_tells(draft, where)
    return group is None or _concerns(scene, group)


def _carried_tells(draft: Draft, where: bool) -> bool:
    """Whether what "they" suffered adds to what was said when they were counted."""
    act, read = draft.act, draft.read
    if act is None or read is None or (read.count.low or read.count.high or 0) >= 1000:
        return False
    if act.tense in ("present", "gerund") or (act.tense == "noun" and act.frame is not Frame.OWNER):
        return False
    dated = draft.when is not None and not draft.inherited
    if draft.modality == Modality.PLANNED and act.passive:
        return True
    sent_back = draft.meaning.event_type in TYPES_WITH_VOLITION and act.frame is not Frame.OWNER
    return bool(dated or where or sent_back)


def _one_tells(scene: Scene, draft: Draft, where: bool) -> bool:
    act = draft.act
    if act is None:
        return False
    if moods.told_tense(act.tense, scene.text[: act.start]) in (
        "bare",
        "gerund",
        "present",
        "noun",
    ):
        return False
    if draft.modality not in (Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED):
        return False
    if draft.meaning.event_type in TYPES_WITH_VOLITION:
        return scene.nk or (scene.about and re.match(r"(?i)one\b|1\b", draft.words) is not None)
    where = where or bool(scene.spots)
    return bool(
        draft.when
        and not draft.inherited
        and where
        and draft.meaning.event_type not in (EventType.ARREST, EventType.REFUGE_DENIED)
    )


def _concerns(scene: Scene, group: Group) -> bool:
    """Tell whether a group can be the people that the record is about."""
    words = scene.text[group.start : group.end]
    return scene.nk or scene.about or ABOUT.search(words) is not None
