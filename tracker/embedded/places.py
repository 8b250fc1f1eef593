"""Where the zero-install stack keeps its things, and the address of its database."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

# A socket's whole path must fit in 107 bytes, and PostgreSQL adds "/.s.PGSQL.5432.lock".
LONGEST_SOCKET_FOLDER = 80
DATABASE, DATABASE_USER = "tracker", "app"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder ``TRACKER_HOME`` and what lies in it."""

    path: Path

    @property
    def database(self) -> Path:
        """The folder of everything that goes when the database goes."""
        return self.path / "postgres"

    @property
    def cluster(self) -> Path:
        return self.database / "cluster"

    @property
    def loaded_record(self) -> Path:
        """Holds the fingerprint of the record that this database was filled with."""
        return self.database / "loaded_record"

    @property
    def sockets(self) -> Path:
        """The folder of the database's socket: short enough for the system, its owner's alone."""
        wanted = self.path / "socket"
        if len(os.fsencode(wanted)) <= LONGEST_SOCKET_FOLDER:
            return wanted
        name = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"tracker-{os.getuid()}-{name}"

    @property
    def queue(self) -> Path:
        return self.path / "queue"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    @property
    def processes(self) -> Path:
        return self.path / "processes.json"

    @property
    def lock(self) -> Path:
        return self.path / "lock"

    def database_url(self, name: str = DATABASE) -> str:
        return f"postgres://{DATABASE_USER}@{quote(str(self.sockets), safe='')}/{name}"
