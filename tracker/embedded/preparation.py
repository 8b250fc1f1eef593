"""What a child does between being forked and becoming another program."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

CLONE_NEWUSER = 0x10000000
PR_SET_PDEATHSIG = 1
SEEN_AS = 1000


def end_with_parent(parent: int, how: signal.Signals) -> Callable[[], None]:
    """On Linux the child is sent ``how`` when the process ``parent``, which forks it, dies."""

    def prepare() -> None:
        if sys.platform != "linux":
            return
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(how), 0, 0, 0)
        # The parent may have died before the line above could ask to be told.
        if os.getppid() != parent:
            os._exit(1)

    return prepare


def hide_root() -> None:
    """Enter a user namespace in which root has an ordinary number.

    PostgreSQL refuses to run as number 0. Files stay those of root outside.

    :raises OSError: where the system forbids it.
    """
    user, group = os.geteuid(), os.getegid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "a user namespace is refused")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/gid_map").write_text(f"{SEEN_AS} {group} 1")
    Path("/proc/self/uid_map").write_text(f"{SEEN_AS} {user} 1")
