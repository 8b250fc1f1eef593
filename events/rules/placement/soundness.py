"""What makes a list of places a tree."""

from collections.abc import Mapping, Sequence

from events.choices import LEVELS

Row = tuple[str, str, str | None]


class BrokenGazetteer(ValueError):
    """The places do not form one tree from the world down to sites."""


def check(rows: Sequence[Row]) -> None:
    """Refuse rows of (code, level, parent) that are no tree.

    :raises BrokenGazetteer: naming the place that is wrong.
    """
    levels = {code: level for code, level, _ in rows}
    parents = {code: parent for code, _, parent in rows}
    _refuse_repeats([code for code, _, _ in rows])
    _refuse_cycles(parents)
    for row in rows:
        _check_row(row, levels)
    _refuse_several_roots([code for code, parent in parents.items() if parent is None])


def _check_row(row: Row, levels: Mapping[str, str]) -> None:
    code, level, parent = row
    if level not in LEVELS:
        raise BrokenGazetteer(f"The level “{level}” of “{code}” is not one of {', '.join(LEVELS)}.")
    if parent is None:
        if level != LEVELS[0]:
            raise BrokenGazetteer(f"“{code}” has no parent but is not the world.")
    elif parent not in levels:
        raise BrokenGazetteer(f"“{code}” lies in “{parent}”, which is not in the gazetteer.")
    elif levels[parent] in LEVELS[LEVELS.index(level) :]:
        raise BrokenGazetteer(f"“{code}” ({level}) lies in “{parent}”, which is not coarser.")


def _refuse_repeats(codes: Sequence[str]) -> None:
    seen: set[str] = set()
    for code in codes:
        if code in seen:
            raise BrokenGazetteer(f"The code “{code}” is used twice.")
        seen.add(code)


def _refuse_cycles(parents: Mapping[str, str | None]) -> None:
    sound: set[str] = set()
    for code in parents:
        walked: list[str] = []
        step: str | None = code
        while step is not None and step not in sound:
            if step in walked:
                chain = " → ".join([*walked[walked.index(step) :], step])
                raise BrokenGazetteer(f"Places lie in each other: {chain}.")
            walked.append(step)
            step = parents.get(step)
        sound.update(walked)


def _refuse_several_roots(roots: Sequence[str]) -> None:
    if len(roots) != 1:
        raise BrokenGazetteer(f"A gazetteer has one root; here are {len(roots)}: {roots}.")
