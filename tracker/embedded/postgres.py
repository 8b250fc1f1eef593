"""Starting, adopting and stopping the PostgreSQL of the zero-install stack."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg2

from tracker.embedded.binaries import postgres_binary
from tracker.embedded.cluster import make_cluster
from tracker.embedded.errors import CannotStart
from tracker.embedded.owner import become_owner, give_to_owner
from tracker.embedded.places import DATABASE, DATABASE_USER, Home
from tracker.embedded.preparation import end_with_parent

PATIENCE_SECONDS = 60
# A test rolls back: nothing must last, and statistics of tables just emptied would mislead plans.
HURRIED = (
    *("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"),
    *("-c", "autovacuum=off"),
)


@dataclass(frozen=True, slots=True)
class Server:
    """A live server; ``process`` is empty if it was found running rather than started."""

    home: Home
    pid: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def adopted(self) -> bool:
        return self.process is None

    def stop(self) -> None:
        """Stop fast: sessions are ended, everything committed is kept."""
        if not self.alive:
            return
        os.kill(self.pid, signal.SIGINT)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.alive and time.monotonic() < deadline:
            time.sleep(0.02)
        if self.process is not None:
            self.process.wait(PATIENCE_SECONDS)

    @property
    def alive(self) -> bool:
        return is_postgres(self.pid, self.home.cluster)


def start_postgres(home: Home, *, lasting: bool = True) -> Server:
    """A server with its database, over the cluster of ``home``, made when there is none.

    A server that outlived its killed parent is adopted.

    :raises CannotStart: saying why.
    """
    make_cluster(home, lasting=lasting)
    pid = running_server(home.cluster)
    if pid is not None:
        server = Server(home, pid)
    else:
        process = launch(home, () if lasting else HURRIED)
        server = Server(home, process.pid, process)
    wait_until_ready(server)
    ensure_database(home)
    return server


def running_server(cluster: Path) -> int | None:
    """The process that serves this cluster, by its own note, if it is alive."""
    try:
        pid = int((cluster / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, IndexError, ValueError):
        return None
    return pid if is_postgres(pid, cluster) else None


def is_postgres(pid: int, cluster: Path) -> bool:
    try:
        process = psutil.Process(pid)
        words = process.cmdline()
        return process.status() != psutil.STATUS_ZOMBIE and str(cluster) in words
    except psutil.Error:
        return False


def launch(home: Home, options: Sequence[str]) -> subprocess.Popen[bytes]:
    home.logs.mkdir(parents=True, exist_ok=True)
    prepare = become_owner(home.database)
    home.sockets.mkdir(mode=0o700, parents=True, exist_ok=True)
    give_to_owner(home.sockets, prepare, home.database)
    command = [
        *(str(postgres_binary("postgres")), "-D", str(home.cluster), "-k", str(home.sockets)),
        *("-c", "listen_addresses=", "-c", "unix_socket_permissions=0700"),
        *("-c", "log_timezone=UTC", "-c", "timezone=UTC", *options),
    ]
    with (home.logs / "postgres.log").open("ab") as log:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=in_order(prepare, end_with_parent(os.getpid(), signal.SIGINT)),
        )


def in_order(*steps: Callable[[], None] | None) -> Callable[[], None]:
    def prepare() -> None:
        for step in steps:
            if step is not None:
                step()

    return prepare


def wait_until_ready(server: Server) -> None:
    """:raises CannotStart: when the server ends, or does not answer within a minute."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            connect(server.home).close()
            return
        except psycopg2.OperationalError:
            if has_ended(server.pid):
                break
            time.sleep(0.05)
    log = server.home.logs / "postgres.log"
    raise CannotStart(f"PostgreSQL did not start. {log} ends:\n{last_lines(log)}")


def has_ended(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def ensure_database(home: Home) -> None:
    connection = connect(home)
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if cursor.fetchone() is None:
                cursor.execute(f"CREATE DATABASE {DATABASE}")
    finally:
        connection.close()


def connect(home: Home) -> "psycopg2.extensions.connection":
    return psycopg2.connect(host=str(home.sockets), user=DATABASE_USER, dbname="postgres")


def last_lines(log: Path, count: int = 5) -> str:
    try:
        return "\n".join(log.read_text(errors="replace").splitlines()[-count:])
    except FileNotFoundError:
        return "(no log)"
