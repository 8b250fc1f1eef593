"""How many people an act concerns: by its own words, or by whom they point back to."""

import re

from events.rules.numbers import ReadCount
from events.rules.numbers.english import numerals

from .acts import Act, Frame
from .memory import Memory
from .people import Group, GroupKind, exactly
from .scene import Scene


def number_of(
    scene: Scene, memory: Memory, act: Act, group: Group | None
) -> tuple[ReadCount | None, str, tuple[int, int] | None, bool]:
    """The number of an act: of its own words, or of the people they point back to."""
    if group is None:
        return _named(scene, act)
    if group.read is not None:
        pair = _with_kin(scene, act, group)
        if pair:
            return pair
        return (
            group.read,
            group.words,
            (group.words_start, group.words_start + len(group.words)),
            False,
        )
    if group.kind is GroupKind.BARE and group.single and not group.back and not group.words:
        # "Kim and his wife" are two.
        couple = re.search(r"[A-Z][\w'-]+(?:,[^,]*,)? and $", scene.text[: group.start])
        words = scene.text[group.start : group.end]
        return exactly(2 if couple else 1, ""), words, (group.start, group.end), False
    if group.back or group.kind is GroupKind.PRONOUN:
        if group.single:
            words = scene.text[group.start : group.end]
            return exactly(1, words), words, (group.start, group.end), True
        mention = memory.meant(group, scene.text, scene.sentence.number, scene.groups)
        if mention is not None:
            return mention.read, mention.words, None, True
        return None, "", None, True
    return (
        None,
        group.words,
        (group.words_start, group.words_start + len(group.words)) if group.words else None,
        False,
    )


def _with_kin(
    scene: Scene, act: Act, group: Group
) -> tuple[ReadCount, str, tuple[int, int], bool] | None:
    """ "A woman who … and her son were returned" are two."""
    if not group.single or act.frame is not Frame.SUBJECT:
        return None
    between = scene.text[group.end : act.start]
    kin = re.search(
        (
            r"\band (?:his|her) (?:\w+ )?(?:son|daughter|wife|husband|mother|father|"
            r"child|baby|sister|brother)\b(?:\s*\([^)]*\))?\s+(?:\w+\s+){0,3}$"
        ),
        between,
    )
    if kin is None:
        return None
    words = scene.text[group.start : group.end]
    return exactly(2, words), words, (group.start, group.end), False


_NAME = re.compile(
    r"(?:^|[.,;:\"]\s+|\b(?:that|and|when|national|defector|citizen|refugee)\s+)(?P<name>("
    r"?:[A-Z][\w'-]+\s+){0,3}[A-Z][\w'-]+)(?P<also>(?:\s*\([^)]*\))?(?:,[^,]{2,80},)?)\s+("
    r"?:(?:was|is|has|had|have|been|then|later|also|finally|found to|known "
    r"to|believed to|reported to|said to|believed|\w+ly),?\s+)*(?:(?:fled|left|"
    r"escaped|crossed|defected|travell?ed|went|flew|\w+ed)\b[^.;]{2,60}\b(?:and|"
    r"before|then)\s+(?:later |then |finally |eventually )?)?$"
)
_KIN = re.compile(
    r"\bwith (?:his|her) (?:wife|husband|mother|son|daughter)(?: and (?P<n>two|"
    r"three|four|five|\d) (?:young )?(?:children|sons|daughters))?"
)


def _named(scene: Scene, act: Act) -> tuple[ReadCount | None, str, tuple[int, int] | None, bool]:
    """One named person; the name itself is never kept as the words of the number."""
    if act.frame is not Frame.SUBJECT:
        return None, "", None, False
    found = _NAME.search(scene.text[: act.start])
    if found is None or any(spot.start <= found.start("name") < spot.end for spot in scene.spots):
        return None, "", None, False
    if re.match(
        r"(?:The|China|Beijing|Seoul|Many|Some|Most|All|This|That|In|On|North|South)\b",
        found["name"],
    ):
        return None, "", None, False
    kin = _KIN.search(scene.text[act.end : act.end + 90])
    extra = 1 + (numerals(kin["n"])[0].number if kin["n"] else 0) if kin else 0
    span = (act.end + kin.start(), act.end + kin.end()) if kin else None
    return exactly(1 + extra, ""), scene.text[span[0] : span[1]] if span else "", span, False
