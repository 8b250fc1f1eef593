"""Who is concerned by an act: the subject, the object, or what follows "of"."""

import re

from .acts import Act, Frame
from .people import Group, GroupKind
from .verbs import Kind

_NESTED = re.compile(
    (
        r",\s*(?:who|which|whom|whose|including|most of|mostly|many of|some of|"
        r"among|a|an|where|one of)\b[^,;]*(?:,|$)|\([^)]*\)|\s-+\s[^-;]*?\s-+\s"
    ),
    re.I,
)
_PREPOSITION = re.compile(
    (
        r"\b(?:of|in|by|with|from|to|after|for|than|against|on|at|between|among|"
        r"including|like|as|about|over|into|under)\s+(?:the\s+|its\s+|their\s+|"
        r"some\s+|all\s+)?$"
    ),
    re.I,
)
_FILLER = re.compile(
    r"(?:\s*(?:back|home|over|up|away|off|out|in|all|of|the|for|some|most|more|"
    r"these|those|its|their|at|least|as|many|another|first|second|"
    r"further|several|such|a|an|any|to|\d+|group|number|\w+ly|and|dozens|hundreds|"
    r"scores|forced|other|fellow)\b)*\s*",
    re.I,
)
_BREAK = re.compile(r"[;:]|\.\s|\"\s")
_WHO = re.compile(r"(?:,\s*)?\b(?:who|which|that|whom)\b")
_FINITE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|said|did|does)\b", re.I)
REACH = 70


def nested(text: str) -> list[tuple[int, int]]:
    """Return the insertions in a sentence: relative clauses, brackets, dashes."""
    return [found.span() for found in _NESTED.finditer(text)]


def concerned(text: str, act: Act, found: list[Group]) -> Group | None:
    """Return the group that the act concerns, if its place in the sentence says so."""
    if act.frame is Frame.OF:
        return _after(text, act, found, 45)
    if act.frame is Frame.OWNER:
        return _owner(text, act, found)
    if act.frame is Frame.HAPPENED:
        return None
    if act.frame is Frame.TOTAL:
        return next((one for one in found if act.end < one.start and one.read), None)
    if act.frame is Frame.OBJECT:
        return _after(text, act, found, REACH)
    return _subject(text, act, found)


def _after(text: str, act: Act, found: list[Group], reach: int) -> Group | None:
    for group in found:
        if group.start < act.end:
            continue
        between = text[act.end : group.start]
        if (
            len(between) > reach
            or not _FILLER.fullmatch(between)
            or _BREAK.search(between)
            or re.search(
                r"(?i)\b(?:that|who|was|were|said|when|because|by)\b|,\s*(?:and|but)\b", between
            )
        ):
            return None
        return group
    return None


def _owner(text: str, act: Act, found: list[Group]) -> Group | None:
    before = [one for one in found if one.start < act.start and act.start - one.end <= 25]
    return before[-1] if before else None


def _subject(text: str, act: Act, found: list[Group]) -> Group | None:
    inside = nested(text)
    own = [span for span in inside if span[0] <= act.start < span[1]]
    floor = max((match.end() for match in _BREAK.finditer(text[: act.start])), default=0)
    best: tuple[int, Group] | None = None
    for group in found:
        if group.end > act.start or group.start < floor:
            continue
        shut = [span for span in inside if span[0] <= group.start < span[1] and span not in own]
        if shut or _restates(text, group, found):
            continue
        rank = _rank(text, group, act, own)
        if best is None or rank >= best[0]:
            best = rank, group
    return best[1] if best else None


def _restates(text: str, group: Group, found: list[Group]) -> bool:
    """Tell whether a group says another one again: "eight people, two men and six women, were"."""
    if re.search(r"(?i)\b(?:to be|identified as|posing as|known as)\s+$", text[: group.start]):
        return True
    again = text[group.end : group.end + 1] == "," and text[: group.start].endswith(", ")
    return again and any(one.end == group.start - 2 for one in found)


def _rank(text: str, group: Group, act: Act, own: list[tuple[int, int]]) -> int:
    """Higher is likelier: a subject without preposition, nearer words before farther ones."""
    between = text[group.end : act.start]
    rank = 0
    within = re.search(
        r"(?i)\b(?:including|among|by|with|like|such as|for|against)\s+(?:the\s+)?$",
        text[: group.start],
    )
    if not (within and not _WHO.search(between)) and re.fullmatch(
        (
            r"(?:,)?\s*(?:who|that|which|whom)?\s*(?:(?:\w+ly|also|then|all|have|had|"
            r"has|were|was|are|is|been|being|be|to)\s*)*"
        ),
        between,
        re.I,
    ):
        return 10
    if own and own[0][0] >= group.end and text[group.end : own[0][0]].strip() == "":
        return 9
    if not _PREPOSITION.search(text[: group.start]):
        rank += 4
    if group.kind in (GroupKind.COUNTED, GroupKind.VAGUE):
        rank += 2
    elif group.kind in (GroupKind.BARE,) and not group.back:
        rank -= 1
    if len(between) > 160:
        rank -= 3
    return rank


def reflexive(act: Act) -> bool:
    return act.kind in (Kind.ENTER, Kind.SEEK, Kind.LEAVE, Kind.ARRIVE, Kind.STAY)
