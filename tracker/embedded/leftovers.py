"""The processes of an earlier run whose supervisor was killed."""

import json
import signal
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import psutil

from tracker.embedded.children import Child, end_group

Noted = tuple[int, float]


def note_processes(note: Path, children: Iterable[Child]) -> None:
    """Write down which processes run: number and moment of birth, which no other shares."""
    found: list[Noted] = []
    for child in children:
        with suppress(psutil.Error):
            if child.process is not None:
                found.append((child.process.pid, born(child.process.pid)))
    unfinished = note.with_suffix(".part")
    unfinished.write_text(json.dumps(found))
    unfinished.replace(note)


def born(pid: int) -> float:
    return psutil.Process(pid).create_time()


def end_leftovers(note: Path, *, patience: float = 10.0) -> int:
    """End what the note names and still runs; say how many processes that were."""
    left = [pid for pid, birth in noted(note) if is_running(pid, birth)]
    for pid in left:
        end_group(pid, signal.SIGTERM)
    deadline = time.monotonic() + patience
    while any(map(psutil.pid_exists, left)) and time.monotonic() < deadline:
        time.sleep(0.05)
    for pid in left:
        end_group(pid, signal.SIGKILL)
    note.unlink(missing_ok=True)
    return len(left)


def noted(note: Path) -> list[Noted]:
    try:
        return [(int(pid), float(birth)) for pid, birth in json.loads(note.read_text())]
    except (FileNotFoundError, ValueError, TypeError):
        return []


def is_running(pid: int, birth: float) -> bool:
    try:
        return abs(born(pid) - birth) < 1.0
    except psutil.Error:
        return False
