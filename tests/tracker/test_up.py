"""`manage.py up` as somebody types it."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import psutil
import pytest
from django.conf import settings

pytestmark = pytest.mark.stack

FROM_OUTSIDE = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "ALLOWED_HOSTS", "HTTPS", "RECORD")


class Run:
    """One `up`, with what it has said so far."""

    def __init__(self, home: Path, port: int, **environment: str) -> None:
        clean = {name: value for name, value in os.environ.items() if name not in FROM_OUTSIDE}
        chosen = {"TRACKER_HOME": str(home), "PORT": str(port), "RECORD": "", **environment}
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "up"],
            cwd=settings.BASE_DIR,
            env={**clean, **chosen, "DJANGO_SETTINGS_MODULE": "tracker.settings"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said = ""
        self.reader = threading.Thread(target=self.listen)
        self.reader.start()

    def listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said += line

    def until_said(self, words: str, seconds: float = 90.0) -> None:
        deadline = time.monotonic() + seconds
        while words not in self.said:
            assert time.monotonic() < deadline, self.said
            assert self.reader.is_alive(), self.said
            time.sleep(0.05)

    def end_by_itself(self) -> str:
        self.process.wait(60)
        return self.end()

    def end(self, how: signal.Signals = signal.SIGINT) -> str:
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.wait(60)
        self.reader.join(10)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.said


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def processes_of(home: Path) -> list[psutil.Process]:
    """Every process that was started for this folder, the supervisor too."""
    found = []
    for process in psutil.process_iter():
        try:
            at_home = process.environ().get("TRACKER_HOME") == str(home)
        except psutil.Error:
            continue
        if at_home and process.status() != psutil.STATUS_ZOMBIE:
            found.append(process)
    return found


def command_lines(home: Path) -> str:
    return "\n".join(" ".join(process.cmdline()) for process in processes_of(home))


def until(condition, seconds=30.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def page(port: int, path: str) -> int:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as response:
        return int(response.status)


def test_a_whole_run_with_its_accidents(tmp_path, port):
    home = tmp_path / "home"

    # From nothing: the site answers, and the first sign-ins are told.
    run = Run(home, port)
    run.until_said("Ctrl-C ends everything")
    passwords = re.findall(r"Sign in as (\w+) with (\S+)", run.said)
    assert {name for name, _ in passwords} == {"editor", "reviewer", "administrator"}
    assert page(port, "/healthz") == 200
    assert (home / "secret_key").stat().st_mode & 0o777 == 0o600

    # A second one is refused, and says what to do.
    second = Run(home, port + 1)
    assert "already runs from" in second.end_by_itself()

    # The worker dies; another takes its place.
    (worker,) = [each for each in processes_of(home) if "worker" in each.cmdline()]
    worker.kill()
    run.until_said("The worker ended (-9)")
    until(lambda: " worker " in command_lines(home))

    # Ctrl-C leaves nothing behind.
    run.end(signal.SIGINT)
    assert run.process.returncode == 0
    assert command_lines(home) == ""

    # The second start is quick, and tells no password again.
    began = time.monotonic()
    run = Run(home, port)
    run.until_said("Ctrl-C ends everything")
    assert time.monotonic() - began < 30
    assert "Sign in" not in run.said

    # The supervisor is killed; the next run finds its way.
    run.end(signal.SIGKILL)
    run = Run(home, port)
    run.until_said("Ctrl-C ends everything")
    assert page(port, "/healthz") == 200
    run.end(signal.SIGTERM)
    assert command_lines(home) == ""
    said_in_files = "".join(log.read_text() for log in (home / "logs").iterdir())
    assert not any(password in said_in_files for _, password in passwords)


def test_a_port_in_use_is_told_with_another(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        said = Run(tmp_path, port).end_by_itself()

    assert f"Port {port} is in use. Choose another: PORT={port + 1} make run" in said


@pytest.mark.parametrize(
    ("environment", "complaint"),
    [
        ({"RECORD": "nowhere"}, "is not the folder of a record"),
        ({"PORT": "eighty"}, "PORT is 'eighty', which is not a port"),
        ({"DATABASE_URL": "postgres://x", "DEBUG": "1"}, "DATABASE_URL is set"),
    ],
)
def test_nonsense_is_told_before_anything_is_made(tmp_path, port, environment, complaint):
    run = Run(tmp_path, port, **environment)

    assert complaint in run.end_by_itself()
    assert run.process.returncode == 1
    assert not (tmp_path / "postgres").exists()


def test_a_missing_module_is_named_with_the_remedy():
    blocked = "import sys; sys.modules['django'] = None; sys.argv = ['manage.py', 'up'];"
    done = subprocess.run(
        [sys.executable, "-c", blocked + "import manage; manage.main()"],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "make run" in done.stderr
    assert "Traceback" not in done.stderr
