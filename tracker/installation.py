"""What one installation is about and where it keeps its things."""

import os
import re
import secrets
from pathlib import Path

from tracker.environment import refuse, text, words

COUNTRY = re.compile(r"[A-Z]{2}")
PROVINCE = re.compile(r"[a-z]{2}-[a-z0-9]{1,3}")


def country_of_origin() -> str:
    """The ISO 3166-1 code, in capitals, of the country people are returned to."""
    code = text("COUNTRY_OF_ORIGIN", "KP")
    if not COUNTRY.fullmatch(code):
        refuse("COUNTRY_OF_ORIGIN", f"is {code!r}, not two capital letters such as KP.")
    return code


def border_provinces() -> list[str]:
    """The gazetteer codes of the provinces where an arrest may be placed more finely."""
    codes = words("BORDER_PROVINCES", "cn-jl,cn-ln")
    for code in codes:
        if not PROVINCE.fullmatch(code):
            refuse("BORDER_PROVINCES", f"holds {code!r}, not a province code such as cn-jl.")
    return codes


def own_secret_key(home: Path) -> str:
    """The key of this folder, made at random the first time and readable by its owner alone."""
    path = home / "secret_key"
    home.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(50))
    return path.read_text().strip()
