"""Which number belongs to which act of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from events.choices import EventType, Modality, Quantifier, Unit
from events.rules.numbers import ReadCount, count_of

from .found import Act, Form, FoundCount, FoundDate, FoundPlace, Span, Voice
from .language import Language

# A noun or a modifying act reaches a number at most so many characters behind it.
REACH = 40
CLOSE = 14
COMMA = re.compile("[,，、;；·…]")
# An object follows its verb at most so many characters behind it.
BESIDE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything found in one sentence; ``offset`` is where it begins in the article."""

    text: str
    offset: int
    clauses: Sequence[Span]
    acts: Sequence[Act]
    counts: Sequence[FoundCount]
    dates: Sequence[FoundDate]
    places: Sequence[FoundPlace]
    voice: Voice | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An act with its number, if it has one, inside a clause."""

    act: Act
    count: FoundCount | None
    clause: Span


def pairs(scene: Scene, language: Language) -> list[Pair]:
    """Pair each number with the act it is the subject or object of, then the acts left over."""
    found: list[Pair] = []
    for place, clause in enumerate(scene.clauses):
        counts = _joined(scene, clause, language)
        reach = _reach(scene, place)
        for number, count in enumerate(counts):
            until = counts[number + 1].start if number + 1 < len(counts) else reach.end
            act = _object_of(count, reach, scene) if language.verb_before_object else None
            act = act or _act_of(count, until, reach, scene, language)
            if act is not None:
                act = _done_already(act, scene)
                own = count.whole if count.whole and act.end <= count.whole.start else count
                found.append(Pair(act=act, count=own, clause=_hull(clause, act)))
                found.extend(_before_it(found[-1], scene))
                found.extend(_of_whole(found[-1], scene))
        found.extend(_without_number(scene, clause, found))
    return found


def _before_it(pair: Pair, scene: Scene) -> list[Pair]:
    """What the same people underwent before, if it has a date of its own: arrested on the 8th, …"""
    earlier = [
        act
        for act in scene.acts
        if inside(act, pair.clause)
        and act.end <= pair.act.start
        and act.form in (Form.MODIFIER, Form.LEADING)
        and act.event_type not in (pair.act.event_type, None)
        and not act.lasting
        and _dated(act, pair.clause, scene)
    ]
    return [replace(pair, act=act) for act in earlier[-1:]]


def _done_already(act: Act, scene: Scene) -> Act:
    """Who went into a mission and asks to leave for another country: going in is what happened."""
    if act.event_type != EventType.ONWARD_DEPARTURE or act.modality != Modality.PLANNED:
        return act
    entered = [
        one
        for one in scene.acts
        if one.event_type == EventType.REFUGE_ENTRY
        and one.form == Form.LEADING
        and one.modality is None
        and one.end <= act.start
    ]
    return entered[-1] if entered else act


def _of_whole(pair: Pair, scene: Scene) -> list[Pair]:
    """“Of the 64 sent back, 59 were arrested”: the whole has an act of its own right before it."""
    whole = pair.count.whole if pair.count else None
    if whole is None:
        return []
    acts = [act for act in scene.acts if inside(act, pair.clause) and act.end <= whole.start]
    own = [a for a in acts if a.form == Form.MODIFIER and whole.start - a.end <= CLOSE]
    return [replace(pair, act=own[-1], count=whole)] if own and own[-1] != pair.act else []


def _dated(act: Act, clause: Span, scene: Scene) -> bool:
    """A date stands before the act in its clause, and no other act between."""
    dates = [one for one in scene.dates if inside(one, clause) and one.end <= act.start]
    return bool(dates) and not any(dates[-1].end <= other.start < act.start for other in scene.acts)


def inside(one: Span | Act | FoundCount | FoundDate | FoundPlace, clause: Span) -> bool:
    return clause.start <= one.start and one.end <= clause.end


def _reach(scene: Scene, place: int) -> Span:
    """A clause without an act of its own reads on into the next one, if that has no number."""
    clause = scene.clauses[place]
    if any(inside(act, clause) for act in scene.acts) or place + 1 == len(scene.clauses):
        return clause
    following = scene.clauses[place + 1]
    if any(inside(count, following) for count in scene.counts):
        return clause
    return Span(clause.start, following.end)


def _object_of(count: FoundCount, clause: Span, scene: Scene) -> Act | None:
    """The act right before a number, where the language puts verbs before their objects."""
    before = [act for act in scene.acts if inside(act, clause) and act.end <= count.start]
    near = [act for act in before if act.form == Form.FINITE and count.start - act.end <= BESIDE]
    return near[-1] if near else None


def _act_of(
    count: FoundCount, until: int, clause: Span, scene: Scene, language: Language
) -> Act | None:
    acts = [act for act in scene.acts if inside(act, clause)]
    after = [act for act in acts if act.start >= count.end]
    # Of so many, some: what those few do is not done to all.
    if count.whole is None and language.some.match(scene.text, count.end):
        after = []
    near = [act for act in after if act.start < until and not _modifies_another(act, scene)]
    for choice in ([a for a in near if a.form == Form.FINITE][:1], near[-1:]):
        if choice:
            return choice[0]
    shared = [act for act in after if act.form == Form.FINITE]
    if shared and until < clause.end:
        return shared[0]
    before = [act for act in acts if act.end <= count.start and count.start - act.end <= REACH]
    modifying = [act for act in before if act.form in (Form.MODIFIER, Form.NOUN)]
    leading = [act for act in before if act.form == Form.LEADING]
    chosen = modifying or leading
    return chosen[-1] if chosen else None


def _modifies_another(act: Act, scene: Scene) -> bool:
    """A modifying act behind a number speaks of whoever follows it; so does a noun close before."""
    behind = [other.start for other in scene.counts if other.start >= act.end]
    if not behind:
        return False
    gap = scene.text[act.end : behind[0]]
    close = len(gap) <= CLOSE and not COMMA.search(gap)
    return act.form == Form.MODIFIER or (act.form == Form.NOUN and close)


def _joined(scene: Scene, clause: Span, language: Language) -> list[FoundCount]:
    """The numbers of a clause: the part instead of its whole, a list as its sum."""
    kept: list[FoundCount] = []
    for count in scene.counts:
        if not inside(count, clause):
            continue
        gap = scene.text[kept[-1].end : count.start] if kept else ""
        if kept and language.part.fullmatch(gap):
            kept[-1] = replace(count, whole=kept[-1])
        elif kept and (language.including.fullmatch(gap) or _sized(kept[-1], gap)):
            kept[-1] = count
        elif kept and language.also.fullmatch(gap) and (total := _sum(kept[-1], count, scene)):
            kept[-1] = total
        else:
            kept.append(count)
    return kept


def _sized(one: FoundCount, gap: str) -> bool:
    """Households followed at once by their number of persons."""
    return not gap.strip(" ,") and one.read.unit == Unit.HOUSEHOLD


def _sum(one: FoundCount, other: FoundCount, scene: Scene) -> FoundCount | None:
    reads = (one.read, other.read)
    exact = all(r.quantifier == Quantifier.EXACT and r.unit == Unit.PERSON for r in reads)
    if not exact:
        return None
    total = sum(r.count.value or 0 for r in reads)
    words = scene.text[one.start : other.end]
    read = ReadCount(
        words=words,
        quantifier=Quantifier.EXACT,
        unit=Unit.PERSON,
        count=count_of(Quantifier.EXACT, value=total),
    )
    return FoundCount(start=one.start, end=other.end, read=read)


def _without_number(scene: Scene, clause: Span, found: Sequence[Pair]) -> list[Pair]:
    """An act that says by itself that something happened, once in a clause that has no pair."""
    if any(inside(pair.act, clause) for pair in found):
        return []
    acts = [a for a in scene.acts if inside(a, clause) and a.form in (Form.FINITE, Form.LEADING)]
    return [Pair(act=acts[-1], count=None, clause=clause)] if acts else []


def _hull(clause: Span, act: Act) -> Span:
    return Span(min(clause.start, act.start), max(clause.end, act.end))
