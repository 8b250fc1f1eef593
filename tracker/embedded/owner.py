"""Which user PostgreSQL runs as: never root."""

import os
import pwd
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tracker.embedded.errors import CannotStart
from tracker.embedded.preparation import hide_root

UNPRIVILEGED = ("postgres", "nobody")


def become_owner(folder: Path) -> Callable[[], None] | None:
    """What a forked child must do so as not to be root; nothing for ordinary users.

    :raises CannotStart: for root, when the system offers no other user for ``folder``.
    """
    if os.geteuid() != 0:
        return None
    if can_hide_root():
        return hide_root
    return become(ordinary_user(folder))


@cache
def can_hide_root() -> bool:
    """Whether this system lets root enter a user namespace (Linux, unless forbidden)."""
    if sys.platform != "linux":
        return False
    try:
        subprocess.run(["true"], preexec_fn=hide_root, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def ordinary_user(folder: Path) -> pwd.struct_passwd:
    """An existing user that can reach ``folder``."""
    for name in UNPRIVILEGED:
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        reach = subprocess.run(["ls", str(folder)], preexec_fn=become(user), capture_output=True)
        if reach.returncode == 0:
            return user
    raise CannotStart(
        f"PostgreSQL does not run as root, and no other user can reach {folder}. Run as an "
        "ordinary user, or set TRACKER_HOME to a folder that everybody may enter, such as "
        "/var/lib/tracker."
    )


def become(user: pwd.struct_passwd) -> Callable[[], None]:
    def prepare() -> None:
        os.setgroups([])
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)

    return prepare


def give_to_owner(path: Path, prepare: Callable[[], None] | None, within: Path) -> None:
    """Hand a new folder to the user that :func:`become_owner` chose, where that is another."""
    if prepare is not None and prepare is not hide_root:
        user = ordinary_user(within)
        os.chown(path, user.pw_uid, user.pw_gid)
