"""Reading the environment: a missing or odd variable names itself and says where to look."""

import os
from pathlib import Path
from typing import NoReturn

from django.core.exceptions import ImproperlyConfigured

YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off"})


def refuse(name: str, complaint: str) -> NoReturn:
    """Stop, naming the variable at fault.

    :raises ImproperlyConfigured: always.
    """
    raise ImproperlyConfigured(f"{name} {complaint} See docs/operations.md, under {name}.")


def text(name: str, default: str = "") -> str:
    """The variable without surrounding blanks; an empty one counts as not given."""
    return os.environ.get(name, "").strip() or default


def required(name: str, when: str) -> str:
    value = text(name)
    if not value:
        refuse(name, f"is missing: it must be given {when}.")
    return value


def flag(name: str, *, default: bool) -> bool:
    value = text(name).lower()
    if not value:
        return default
    if value not in YES | NO:
        refuse(name, f"is {value!r}, which is neither yes (1, true) nor no (0, false).")
    return value in YES


def number(name: str, default: int, *, least: int = 0, most: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal() or not least <= int(value) <= most:
        refuse(name, f"is {value!r}, which is not a number from {least} to {most}.")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """The comma-separated words of a variable, without blanks and empty ones."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """An absolute path, which need not exist yet, but may not be a file."""
    path = Path(text(name) or default).expanduser().resolve()
    if path.exists() and not path.is_dir():
        refuse(name, f"is {str(path)!r}, which is not a folder.")
    return path


def address(name: str, default: str, *schemes: str) -> str:
    """An address such as ``redis://host:6379/0`` whose scheme is one of those named."""
    value = text(name, default)
    scheme = value.partition("://")[0]
    if value and scheme not in schemes:
        refuse(name, f"must begin with {' or '.join(f'{known}://' for known in schemes)}.")
    return value


def megabytes(name: str, default: int) -> int:
    """A size, which is not nought."""
    value = text(name, str(default))
    if not value.isdecimal() or int(value) == 0:
        refuse(name, f"is {value!r}, which is not a number of megabytes.")
    return int(value)


def port(name: str, default: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal() or not 0 < int(value) < 65536:
        refuse(name, f"is {value!r}, which is not a port: a number from 1 to 65535.")
    return int(value)


def days(name: str, default: int) -> int:
    """A number of days; nought stands for without end."""
    value = text(name, str(default))
    if not value.isdecimal():
        refuse(name, f"is {value!r}, which is not a number of days (0 keeps for ever).")
    return int(value)
