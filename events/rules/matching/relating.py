"""How two events may relate, and which relation suggests itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from events.choices import UNCERTAIN_LINKS, Hypothesis, LinkKind, Occurrence

from .acts import follows
from .days import compare_days
from .numbers import fit, size, states
from .places import compare_places
from .told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Relating:
    """One relation from a new event to another, or with ``turned`` from the other to the new one.

    ``working`` is the hypothesis of an uncertain relation.
    """

    kind: str
    working: str | None = None
    turned: bool = False

    @property
    def code(self) -> str:
        """What a form calls it, such as ``possibly_part_of.contained.turned``."""
        words = [str(self.kind), str(self.working or ""), "turned" if self.turned else ""]
        return ".".join(word for word in words if word)


def _options() -> Iterator[Relating]:
    working = {
        LinkKind.POSSIBLY_PART_OF: (Hypothesis.CONTAINED, Hypothesis.DISJOINT),
        LinkKind.POSSIBLY_SAME_AS: (
            Hypothesis.IDENTICAL,
            Hypothesis.CONTAINED,
            Hypothesis.DISJOINT,
        ),
    }
    for kind in LinkKind:
        for hypothesis in working.get(kind, (None,)):
            for turned in (False, True):
                yield Relating(
                    kind=kind.value,
                    working=hypothesis.value if hypothesis else None,
                    turned=turned,
                )


OPTIONS: dict[str, Relating] = {one.code: one for one in _options()}
# Which way round makes no difference to these.
EVEN = frozenset({LinkKind.SAME_PEOPLE.value, LinkKind.POSSIBLY_SAME_AS.value})


def relatings(subject: Told, other: Told) -> list[Relating]:
    """The relations that two events may have, the one that suggests itself first."""
    possible = list(_possible(subject, other))
    first = _suggested(subject, other)
    return [first, *(one for one in possible if one != first)]


def _possible(subject: Told, other: Told) -> Iterator[Relating]:
    """Only events of the same type and volition share a sum; others follow each other."""
    for one in OPTIONS.values():
        if one.kind == LinkKind.CONTINUES:
            if subject.type != other.type:
                yield one
        elif one.kind == LinkKind.OUTCOME_OF:
            if _is_outcome(subject, other, turned=one.turned):
                yield one
        elif _share_a_sum(subject, other) and _points_right(one, subject, other):
            yield one


def _share_a_sum(subject: Told, other: Told) -> bool:
    return (subject.type, subject.volition) == (other.type, other.volition)


def _is_outcome(subject: Told, other: Told, *, turned: bool) -> bool:
    act, plan = (other, subject) if turned else (subject, other)
    return plan.occurrence == Occurrence.PLANNED and act.occurrence != Occurrence.PLANNED


def _points_right(one: Relating, subject: Told, other: Told) -> bool:
    """Of a relation that reads the same both ways only the one from the smaller is offered."""
    return one.kind not in EVEN or one.turned == _is_the_larger(subject, other)


def _is_the_larger(subject: Told, other: Told) -> bool:
    """The larger number is the whole; without numbers, the one whose region holds the other."""
    if states(subject.figure) and states(other.figure):
        ours, theirs = size(subject.figure), size(other.figure)
        if ours != theirs:
            return ours > theirs
    return bool(subject.paths) and bool(other.paths) and _depth(subject) < _depth(other)


def _depth(told: Told) -> int:
    return min(len(path) for path in told.paths)


def _suggested(subject: Told, other: Told) -> Relating:
    turned = _is_the_larger(subject, other)
    for way in (False, True):
        if _is_outcome(subject, other, turned=way):
            return Relating(kind=LinkKind.OUTCOME_OF.value, turned=way)
    if not _share_a_sum(subject, other):
        return Relating(kind=LinkKind.CONTINUES.value, turned=follows(other, subject))
    if _looks_identical(subject, other):
        return _uncertain(LinkKind.POSSIBLY_SAME_AS, Hypothesis.IDENTICAL, turned)
    return _uncertain(LinkKind.POSSIBLY_PART_OF, Hypothesis.CONTAINED, turned)


def _uncertain(kind: LinkKind, working: Hypothesis, turned: bool) -> Relating:
    assert kind in UNCERTAIN_LINKS
    return Relating(kind=kind.value, working=working.value, turned=turned)


def _looks_identical(subject: Told, other: Told) -> bool:
    """The same place and nearly the same days, and numbers that do not exclude each other."""
    days = {reason.code for reason in compare_days(subject, other)}
    places = {reason.code for reason in compare_places(subject, other)}
    close = bool(days & {"same_day", "next_day", "same_month"})
    return close and "same_place" in places and fit(subject.figure, other.figure)
