"""The zero-install stack: everything started in order, kept running, and ended together."""

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from django.db import connections

from tracker.embedded import broker, filling
from tracker.embedded.children import Child, end_children
from tracker.embedded.claiming import HOST, folder_claimed, refuse_taken_port
from tracker.embedded.leftovers import end_leftovers, note_processes
from tracker.embedded.places import Home
from tracker.embedded.postgres import Server, start_postgres
from tracker.embedded.signin import first_sign_ins
from tracker.embedded.waiting import wait_for_first_page

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass(slots=True)
class Stack:
    """One run of the stack.

    :param record: the folder of the record to show, or nothing for an empty desk.
    """

    home: Home
    port: int
    record: Path | None
    say: Callable[[str], None]
    children: list[Child] = field(default_factory=list)
    server: Server | None = None

    def run(self) -> None:
        """Start everything and keep it running until told to end.

        :raises CannotStart: saying what is wrong and what to do.
        """
        with ExitStack() as at_the_end:
            at_the_end.enter_context(told_to_end())
            at_the_end.enter_context(folder_claimed(self.home))
            self.clear_the_way()
            filling.refuse_missing_record(self.record)
            at_the_end.callback(self.end)
            self.start()
            self.keep_running()

    def clear_the_way(self) -> None:
        """End what a killed run left, which may hold the port."""
        ended = end_leftovers(self.home.processes)
        if ended:
            self.say(f"Ended {ended} processes that a killed run had left.")
        refuse_taken_port(self.port)

    def start(self) -> None:
        self.start_database()
        filling.migrate(self.say)
        if self.record is not None:
            filling.load(self.record, self.home, self.say)
        sign_ins = first_sign_ins()
        connections.close_all()
        self.children = children_of(self.home, self.port)
        for child in self.children:
            child.start()
        note_processes(self.home.processes, self.children)
        wait_for_first_page(self.port, self.children[0])
        self.announce(sign_ins)

    def start_database(self) -> None:
        if not self.home.cluster.exists():
            self.say(f"Making the database in {self.home.database}")
        self.server = start_postgres(self.home)
        if self.server.adopted:
            self.say("Found the database of an earlier run still running, and took it over.")

    def keep_running(self) -> None:
        while True:
            time.sleep(0.25)
            if self.server is not None and not self.server.alive:
                self.say("The database ended and is started again; logs/postgres.log says why.")
                self.server = start_postgres(self.home)
            restarted = [child for child in self.children if child.watch(self.say)]
            if restarted:
                note_processes(self.home.processes, self.children)

    def announce(self, sign_ins: dict[str, str]) -> None:
        self.say(f"\nTimeline  http://{HOST}:{self.port}/timeline/")
        self.say(f"Desk      http://{HOST}:{self.port}/admin/")
        self.say(f"API       http://{HOST}:{self.port}/api/v1/events/")
        for name, password in sign_ins.items():
            self.say(f"Sign in as {name} with {password} (shown only now)")
        self.say("Ctrl-C ends everything.\n")

    def end(self) -> None:
        """End every process; a second Ctrl-C does not interrupt this."""
        for told in ENDING:
            signal.signal(told, signal.SIG_IGN)
        end_children(self.children)
        self.home.processes.unlink(missing_ok=True)
        connections.close_all()
        if self.server is not None:
            self.server.stop()
        self.say("Everything has ended.")


def children_of(home: Home, port: int) -> list[Child]:
    """Web, worker and beat. The worker is one process with threads, and leaves none behind."""
    python = [sys.executable, "-m"]
    celery = [*python, "celery", "--app", "tracker"]
    gunicorn = [
        *python,
        *("gunicorn", "tracker.wsgi", "--bind", f"{HOST}:{port}", "--no-control-socket"),
        *("--worker-class", "gthread", "--workers", "2", "--threads", "4", "--preload"),
        *("--graceful-timeout", "3"),
    ]
    worker = [
        *(*celery, "worker", "--pool", "threads", "--concurrency", "2", "--loglevel", "info"),
        *("--without-gossip", "--without-mingle", "--without-heartbeat"),
    ]
    beat = [*celery, "beat", "--schedule", str(home.path / "beat"), "--pidfile="]
    broker.prepare_folder(home.queue)
    return [
        Child("web server", gunicorn, home.logs / "web.log"),
        Child(
            "worker", worker, home.logs / "worker.log", before=lambda: broker.give_back(home.queue)
        ),
        Child("clock", beat, home.logs / "beat.log"),
    ]


@contextmanager
def told_to_end() -> Iterator[None]:
    """Turn Ctrl-C, SIGTERM and a closed terminal into an orderly end."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for told in ENDING:
        signal.signal(told, interrupt)
    try:
        yield
    except KeyboardInterrupt:
        return
