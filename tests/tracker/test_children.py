"""Processes that are kept running."""

import signal
import subprocess
import sys
import time

import psutil
import pytest

from tracker.embedded.children import Child, end_children
from tracker.embedded.leftovers import end_leftovers, note_processes

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    "print('deaf', flush=True); time.sleep(60)",
]
PARENT = [
    sys.executable,
    "-c",
    "import subprocess, sys, time; child = subprocess.Popen([sys.executable, '-c',"
    " 'import time; time.sleep(60)']); print(child.pid, flush=True); time.sleep(60)",
]


@pytest.fixture
def child(tmp_path):
    child = Child("sleeper", SLEEP, tmp_path / "sleeper.log")
    yield child
    end_children([child], patience=0)


def until(condition, seconds=10.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


def test_a_dead_process_is_started_again_and_it_is_said(child):
    said: list[str] = []
    child.delay = 0.1
    child.start()
    first = child.process
    first.kill()
    first.wait()

    until(lambda: child.watch(said.append))

    assert child.process.pid != first.pid
    assert child.process.poll() is None
    assert "sleeper ended (-9)" in said[0]
    assert str(child.log) in said[0]


def test_a_process_that_keeps_dying_is_started_ever_more_slowly(child):
    child.command = [sys.executable, "-c", "raise SystemExit(3)"]
    child.delay = 0.01
    child.start()
    for _ in range(3):
        until(lambda: child.watch(lambda sentence: None))

    assert child.delay == pytest.approx(0.08)


def test_a_process_that_ran_long_is_started_at_once_again(child):
    child.start()
    child.delay = 16.0
    child.started -= 3600
    child.process.kill()
    child.process.wait()

    child.watch(lambda sentence: None)

    assert child.due - time.monotonic() <= 1.0


def test_a_process_that_does_not_listen_is_ended_all_the_same(child):
    child.command = STUBBORN
    child.start()
    until(lambda: "deaf" in child.log.read_text())

    end_children([child], patience=0.2)

    assert child.process.returncode == -signal.SIGKILL


def test_the_children_of_a_process_end_with_it(child):
    child.command = PARENT
    child.start()
    until(lambda: child.log.read_text().strip())
    grandchild = int(child.log.read_text())
    child.process.kill()
    child.process.wait()

    child.watch(lambda sentence: None)

    until(lambda: not alive(grandchild))


def alive(pid):
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_what_an_earlier_run_left_is_ended(child, tmp_path):
    child.start()
    note = tmp_path / "processes.json"
    note_processes(note, [child])

    assert end_leftovers(note, patience=0.5) == 1
    assert child.process.wait(5) != 0
    assert not note.exists()


def test_a_stranger_that_has_the_number_of_an_earlier_process_is_let_be(tmp_path):
    stranger = subprocess.Popen(SLEEP, start_new_session=True)
    note = tmp_path / "processes.json"
    note.write_text(f"[[{stranger.pid}, 1000.0]]")

    assert end_leftovers(note, patience=0) == 0
    assert stranger.poll() is None
    stranger.kill()
    stranger.wait()


@pytest.mark.parametrize("contents", ["", "{", "null", '[["x", 1]]'])
def test_a_note_that_cannot_be_read_names_nothing(tmp_path, contents):
    note = tmp_path / "processes.json"
    note.write_text(contents)

    assert end_leftovers(note) == 0
