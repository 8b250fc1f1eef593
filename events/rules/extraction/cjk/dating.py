"""Which date of a sentence is the day of an act."""

import re

from .found import Act, Form, FoundCount, FoundDate, Span
from .pairing import Pair, Scene, inside

COMMA = re.compile("[,，、]")
# “That they were sent back was in March”, “是在3月”.
CLEFT = re.compile(
    r"\s?(?:것|건|때|시점|시기|날)(?:은|이|는)?\s.{0,6}|(?:的)?(?:时间|時間)?[是为為]在?"
)


def date_of(pair: Pair, scene: Scene) -> FoundDate | None:
    """The nearest date before the act that no other act claims, else one behind a modifying act."""
    near = [one for one in scene.dates if inside(one, pair.clause)]
    anchor = pair.act.start
    if pair.count and pair.count.start > pair.act.start:
        anchor = pair.count.start
    before = [one for one in near if one.end <= anchor and _free(one, pair, scene)]
    if before:
        return _own(before, pair, scene)
    behind = [one for one in near if one.start >= pair.act.end and _last_word(one, scene)]
    if behind and (pair.act.form in (Form.MODIFIER, Form.NOUN) or _cleft(behind[0], pair, scene)):
        return behind[0]
    return _from_clause_before(pair, scene)


def _own(before: list[FoundDate], pair: Pair, scene: Scene) -> FoundDate:
    """The last date, but of “15 on the 18th, the rest on the 20th” the one beside the number."""
    if pair.count and (listed := _listed(before, pair.count, pair.act, scene)):
        return listed
    if pair.count and pair.count.end < pair.act.start:
        behind = [one for one in before if one.start >= pair.count.end]
        if len(behind) > 1 and COMMA.search(scene.text, behind[0].end, behind[1].start):
            return behind[0]
    return before[-1]


def _listed(before: list[FoundDate], count: FoundCount, act: Act, scene: Scene) -> FoundDate | None:
    """“80 on the 29th, 40 on the 18th were sent back”: the day that stands with the number."""
    others = [one for one in scene.counts if count.end <= one.start and one.end <= act.start]
    if not others or count.whole:
        return None
    for one in before:
        between = scene.text[count.end : one.start]
        if count.end <= one.start and one.end <= others[0].start and not COMMA.search(between):
            return one
    own = [one for one in before if one.end <= count.start]
    return own[-1] if own else None


def _free(one: FoundDate, pair: Pair, scene: Scene) -> bool:
    """No modifying act claims it: “the 31 arrested on Monday were sent back” is undated.

    A state claims no date (“on Monday the 31 in custody were sent back”), and neither does what
    modifies people whose number stands between.
    """
    return not any(
        other.form == Form.MODIFIER
        and not other.lasting
        and other.event_type != pair.act.event_type
        and one.end <= other.start
        and other.end <= pair.act.start
        and not (pair.count and one.end <= pair.count.start <= other.start)
        for other in scene.acts
    )


def _cleft(one: FoundDate, pair: Pair, scene: Scene) -> bool:
    return CLEFT.fullmatch(scene.text, pair.act.end, one.start) is not None


def _last_word(one: FoundDate, scene: Scene) -> bool:
    return not any(act.start >= one.end and act.form == Form.FINITE for act in scene.acts)


def _from_clause_before(pair: Pair, scene: Scene) -> FoundDate | None:
    """A clause that only says when lends its date to the next one."""
    earlier = [clause for clause in scene.clauses if clause.end <= pair.clause.start]
    if not earlier:
        return None
    clause: Span = earlier[-1]
    if any(inside(act, clause) for act in scene.acts):
        return None
    dates = [one for one in scene.dates if inside(one, clause)]
    return dates[-1] if dates else None
