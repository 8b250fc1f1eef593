"""Making a PostgreSQL cluster: whole, or not at all."""

import shutil
import subprocess
from pathlib import Path

from tracker.embedded.binaries import postgres_binary
from tracker.embedded.errors import CannotStart
from tracker.embedded.owner import become_owner, give_to_owner
from tracker.embedded.places import DATABASE_USER, Home

MAJOR_VERSION = "18"
INITDB = [
    *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "-E", "UTF8"),
    *("-U", DATABASE_USER, "--auth=trust"),
]


def make_cluster(home: Home, *, lasting: bool = True) -> bool:
    """Make the cluster unless it is there; say whether it was made.

    It is made beside its place and moved there when complete, so that a killed first start
    leaves nothing half made.

    :param lasting: wait until it is safely on disk; tests do not.
    :raises CannotStart: when the folder holds something else than a whole cluster.
    """
    if home.cluster.exists():
        refuse_unusable(home.cluster)
        return False
    home.database.mkdir(parents=True, exist_ok=True)
    unfinished = home.database / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    home.loaded_record.unlink(missing_ok=True)
    run_initdb(unfinished, lasting=lasting)
    unfinished.rename(home.cluster)
    return True


def run_initdb(folder: Path, *, lasting: bool) -> None:
    folder.mkdir(mode=0o700)
    prepare = become_owner(folder.parent)
    give_to_owner(folder, prepare, folder.parent)
    command = [str(postgres_binary("initdb")), "-D", str(folder), *INITDB]
    done = subprocess.run(
        command if lasting else [*command, "--no-sync"],
        preexec_fn=prepare,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise CannotStart(f"The database could not be made in {folder}: {done.stderr.strip()}")


def refuse_unusable(cluster: Path) -> None:
    version = cluster / "PG_VERSION"
    if not version.is_file() or not (cluster / "global" / "pg_control").is_file():
        raise CannotStart(
            f"The database folder {cluster} is only half made and cannot be used. If nothing in "
            f"it is worth keeping, remove it with `rm -r '{cluster}'` and run the command again; "
            "otherwise restore it from a backup (docs/operations.md)."
        )
    found = version.read_text().strip()
    if found != MAJOR_VERSION:
        raise CannotStart(
            f"The database folder {cluster} was made by PostgreSQL {found}, and this is "
            f"{MAJOR_VERSION}. See docs/operations.md, under Upgrading."
        )
