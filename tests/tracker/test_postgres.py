"""The database of the zero-install stack, through the accidents it must survive."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg2
import pytest

from tracker.embedded.errors import CannotStart
from tracker.embedded.places import LONGEST_SOCKET_FOLDER, Home
from tracker.embedded.postgres import connect, start_postgres

pytestmark = pytest.mark.stack

KILLED_PARENT = """
import os, sys, pathlib
from tracker.embedded import postgres, preparation
from tracker.embedded.places import Home
{before}
print(postgres.start_postgres(Home(pathlib.Path(sys.argv[1])), lasting=False).pid, flush=True)
os.kill(os.getpid(), 9)
"""
WITHOUT_NOTICE = "postgres.end_with_parent = lambda *_: None"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def start_and_kill_parent(home: Home, before: str) -> int:
    script = KILLED_PARENT.format(before=before)
    done = subprocess.run(
        [sys.executable, "-c", script, str(home.path)], stdout=subprocess.PIPE, check=False
    )
    assert done.returncode == -signal.SIGKILL
    return int(done.stdout)


def test_a_first_start_makes_the_cluster_and_a_stop_leaves_no_process(home):
    server = start_postgres(home, lasting=False)

    assert not server.adopted
    with connect(home) as connection, connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        assert "18" in str(cursor.fetchone())
    connection.close()

    server.stop()

    assert not server.alive
    with pytest.raises(psycopg2.OperationalError):
        connect(home)


def test_what_was_committed_is_there_at_the_second_start(home):
    server = start_postgres(home, lasting=False)
    connection = connect(home)
    connection.cursor().execute("CREATE TABLE kept ()")
    connection.commit()
    connection.close()
    server.stop()

    server = start_postgres(home, lasting=False)
    connection = connect(home)
    connection.cursor().execute("SELECT * FROM kept")
    connection.close()
    server.stop()


def test_a_server_that_outlived_its_parent_is_adopted(home):
    pid = start_and_kill_parent(home, before=WITHOUT_NOTICE)

    server = start_postgres(home, lasting=False)

    assert server.adopted
    assert server.pid == pid
    server.stop()
    assert not server.alive


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's end")
def test_a_server_ends_when_its_parent_is_killed(home):
    start_and_kill_parent(home, before="")

    deadline = time.monotonic() + 10
    while (home.cluster / "postmaster.pid").exists() and time.monotonic() < deadline:
        time.sleep(0.05)

    assert not (home.cluster / "postmaster.pid").exists()


def test_a_killed_server_is_started_again(home):
    server = start_postgres(home, lasting=False)
    os.kill(server.pid, signal.SIGKILL)
    assert server.process is not None
    server.process.wait()

    again = start_postgres(home, lasting=False)

    assert again.pid != server.pid
    again.stop()


def test_a_killed_initialisation_is_begun_anew(home):
    (home.database / "unfinished" / "base").mkdir(parents=True)

    server = start_postgres(home, lasting=False)

    server.stop()
    assert not (home.database / "unfinished").exists()


def test_a_half_made_folder_is_told_with_its_remedy(home):
    home.cluster.mkdir(parents=True)
    (home.cluster / "base").mkdir()

    with pytest.raises(CannotStart, match="half made.*rm -r"):
        start_postgres(home, lasting=False)


def test_a_cluster_of_another_version_is_told(home):
    (home.cluster / "global").mkdir(parents=True)
    (home.cluster / "global" / "pg_control").touch()
    (home.cluster / "PG_VERSION").write_text("16\n")

    with pytest.raises(CannotStart, match="made by PostgreSQL 16"):
        start_postgres(home, lasting=False)


def test_a_long_folder_gets_a_short_socket(tmp_path):
    home = Home(tmp_path / ("long" * 30))

    assert len(str(home.sockets)) <= LONGEST_SOCKET_FOLDER
    assert home.sockets != Home(tmp_path / "other").sockets
