"""How close two sets of places are in the tree of the gazetteer."""

from itertools import product, takewhile

from .reason import Reason
from .told import Told

Path = tuple[str, ...]
# Depth in the tree: the world, a country, what lies in it.
COUNTRY = 1
ELSEWHERE = -40


def compare_places(one: Told, other: Told) -> list[Reason]:
    """The closest of all pairs of places; nothing when either names none."""
    pairs = [_pair(ours, theirs) for ours, theirs in product(one.paths, other.paths)]
    return [max(pairs, key=lambda reason: reason.weight)] if pairs else []


def _pair(ours: Path, theirs: Path) -> Reason:
    shared = [
        here
        for here, _ in takewhile(lambda step: step[0] == step[1], zip(ours, theirs, strict=False))
    ]
    depth = len(shared) - 1
    if depth < COUNTRY:
        return _coarse(ours, theirs)
    given = {"place": shared[-1]}
    if ours == theirs:
        code = "same_place" if depth > COUNTRY else "same_country"
        return Reason(code=code, weight=_same(depth), given=given)
    if len(shared) in (len(ours), len(theirs)):
        inner = max(ours, theirs, key=len)[-1]
        weight = 16 if depth > COUNTRY else 6
        return Reason(code="inside", weight=weight, given={"inner": inner, "outer": shared[-1]})
    if depth > COUNTRY:
        return Reason(code="same_parent", weight=10, given=given)
    return Reason(code="same_country", weight=2, given=given)


def _same(depth: int) -> int:
    """Two statements of one city say more than two of one country."""
    return {COUNTRY: 8, COUNTRY + 1: 18}.get(depth, 25)


def _coarse(ours: Path, theirs: Path) -> Reason:
    """One of them names the world only, which excludes nothing; or they are different countries."""
    if len(ours) <= COUNTRY or len(theirs) <= COUNTRY:
        return Reason(code="place_unknown", weight=0)
    return Reason(code="elsewhere", weight=ELSEWHERE)
