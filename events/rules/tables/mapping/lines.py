"""On which line of a TOML text a key stands; its parser does not say."""

import re

HEADER = re.compile(r"\s*\[\[?\s*(?P<name>.+?)\s*\]\]?\s*(?:#.*)?")
KEY = re.compile(
    r"\s*(?P<name>(?:\"[^\"]*\"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:\"[^\"]*\"|'[^']*'|[\w-]+))*)\s*="
)
PIECE = re.compile(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")


def line_of(text: str, path: tuple[str, ...]) -> int:
    """The line of a key, or of the nearest thing it stands in; the first line if there is none."""
    best, line = 0, 1
    section: tuple[str, ...] = ()
    for number, written in enumerate(text.splitlines(), start=1):
        if header := HEADER.fullmatch(written):
            section = here = _pieces(header["name"])
        elif key := KEY.match(written):
            here = section + _pieces(key["name"])
        else:
            continue
        if here == path[: len(here)] and len(here) > best:
            best, line = len(here), number
    return line


def _pieces(name: str) -> tuple[str, ...]:
    return tuple("".join(piece) for piece in PIECE.findall(name))
