"""A list of addresses: plain, or the column of a table."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

LOOKS_LIKE = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
HEADING = re.compile(r"\b(url|urls|address|link|links)\b|주소|网址|網址|链接", re.IGNORECASE)
SEPARATORS = "\t;,"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLine:
    """What stands in one line where its address should be."""

    number: int
    written: str


def listed_addresses(text: str) -> list[ListedLine]:
    """Return the address of each line; empty lines, comments (#) and a heading are passed over.

    Of a table the first cell that looks like an address counts. A line without any is returned as
    it is, so that it can be told what is wrong with it.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    return list(_listed(lines))


def _listed(lines: list[str]) -> Iterator[ListedLine]:
    begun = False
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = next((cell for cell in _cells(line) if LOOKS_LIKE.fullmatch(cell)), None)
        is_heading = not begun and found is None and HEADING.search(line)
        begun = True
        if not is_heading:
            yield ListedLine(number=number, written=_whole(found or line.strip()))


def _whole(written: str) -> str:
    return f"https://{written}" if written.lower().startswith("www.") else written


def _cells(line: str) -> Iterator[str]:
    """The line itself, and its cells however they are parted."""
    yield line.strip().strip('"')
    for separator in SEPARATORS:
        if separator in line:
            try:
                row = next(csv.reader([line], delimiter=separator))
            except (csv.Error, StopIteration):
                continue
            yield from (cell.strip() for cell in row)
