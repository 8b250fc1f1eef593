"""What a start needs for itself alone: the folder and the port."""

import errno
import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tracker.embedded.errors import CannotStart
from tracker.embedded.places import Home

HOST = "127.0.0.1"


@contextmanager
def folder_claimed(home: Home) -> Iterator[None]:
    """Hold ``TRACKER_HOME`` for this process; the system lets go of it when the process dies.

    :raises CannotStart: when another process holds it, or it cannot be written.
    """
    try:
        home.path.mkdir(parents=True, exist_ok=True)
        lock = home.lock.open("a+")
    except OSError as error:
        raise CannotStart(
            f"TRACKER_HOME, {home.path}, cannot be written ({error.strerror}). Set it to a "
            "folder of yours."
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise CannotStart(already_running(home)) from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def already_running(home: Home) -> str:
    holder = ""
    with suppress(OSError):
        holder = f" (process {home.lock.read_text().strip()})"
    return (
        f"The tracker already runs from {home.path}{holder}. Use that one, end it with Ctrl-C, "
        "or start another with TRACKER_HOME and PORT set to a folder and a port of its own."
    )


def refuse_taken_port(port: int) -> None:
    """:raises CannotStart: when the web server could not listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            reason = "in use" if error.errno == errno.EADDRINUSE else f"closed ({error.strerror})"
            raise CannotStart(
                f"Port {port} is {reason}. Choose another: PORT={port + 1} make run"
            ) from error
