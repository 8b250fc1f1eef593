"""The processes that are kept running: started, watched, started again, ended."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tracker.embedded.preparation import end_with_parent

FIRST_DELAY, LONGEST_DELAY = 1.0, 30.0
# A process that has run this long is sound: when it dies, it is at once started again.
SOUND_AFTER = 60.0
LARGEST_LOG = 5_000_000


def nothing() -> None:
    """What most children need before they start."""


@dataclass(slots=True)
class Child:
    """A process that is to run, with a process group of its own."""

    name: str
    command: Sequence[str]
    log: Path
    before: Callable[[], object] = nothing
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    due: float = 0.0
    delay: float = field(default=FIRST_DELAY)

    def start(self) -> None:
        self.before()
        begin_log(self.log)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=end_with_parent(os.getpid(), signal.SIGTERM),
            )
        self.started = time.monotonic()

    def watch(self, say: Callable[[str], None]) -> bool:
        """Notice a death, and start the process again when its turn comes; say whether it was."""
        if self.process is not None and self.process.poll() is not None:
            self._bury(self.process, say)
        if self.process is None and time.monotonic() >= self.due:
            self.start()
            return True
        return False

    def _bury(self, dead: subprocess.Popen[bytes], say: Callable[[str], None]) -> None:
        # Its own children must not work on beside those of its successor.
        end_group(dead.pid, signal.SIGKILL)
        now = time.monotonic()
        if now - self.started >= SOUND_AFTER:
            self.delay = FIRST_DELAY
        self.process, self.due = None, now + self.delay
        say(
            f"The {self.name} ended ({dead.returncode}) and is started again in "
            f"{self.delay:.0f} s; {self.log} says why."
        )
        self.delay = min(self.delay * 2, LONGEST_DELAY)


def begin_log(log: Path) -> None:
    """Keep one earlier log beside the present one, once this has grown large."""
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_suffix(".log.1"))


def end_group(leader: int, how: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, how)


def end_children(children: Sequence[Child], *, patience: float = 5.0) -> None:
    """Ask every process to finish; after ``patience`` seconds end what is left of its group."""
    running = [child.process for child in children if child.process is not None]
    for process in running:
        process.terminate()
    deadline = time.monotonic() + patience
    for process in running:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0.0, deadline - time.monotonic()))
    for process in running:
        end_group(process.pid, signal.SIGKILL)
        process.wait()
