"""Numbers of people and coordinates, as tables write them. Nothing is guessed."""

import re
import unicodedata

from .row import Cell

LARGEST = 2_147_483_647
# How thousands and decimals are told apart: by the name of what is written in the mapping.
STYLES = {"plain": "", "1,234.5": ",", "1.234,5": ".", "1 234,5": " "}
PLAIN = re.compile(r"[+-]?\d+", re.ASCII)
POWER = re.compile(r"[+-]?\d+(\.\d+)?e[+-]?\d+", re.ASCII | re.IGNORECASE)
SEPARATED = re.compile(r"\d{1,3}([.,' \u00a0\u202f]\d{3})+", re.ASCII)
BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "'": " "})


class NotANumber(ValueError):
    """The cell holds no number of people; the message names the remedy."""


def read_count(cell: Cell, style: str) -> int | None:
    """A number of people, or None when the cell is empty.

    :raises NotANumber: when it is negative, no whole number, or could be read in two ways.
    """
    if cell == "":
        return None
    number = _of_sheet(cell) if isinstance(cell, (int, float)) else _of_text(str(cell), style)
    if number < 0:
        raise NotANumber("People are counted from 0: correct the number, or leave it empty.")
    if number > LARGEST:
        raise NotANumber("This is more than there are people to count: correct the number.")
    return number


def _of_sheet(cell: int | float) -> int:
    if cell != cell or cell in (float("inf"), float("-inf")) or cell != int(cell):
        raise NotANumber("This is no whole number: people are counted as 1, 2, 3.")
    return int(cell)


def _of_text(text: str, style: str) -> int:
    written = unicodedata.normalize("NFKC", text).translate(BLANKS).strip()
    separator = STYLES[style]
    if (
        separator
        and SEPARATED.fullmatch(written)
        and set(re.findall(r"\D", written)) == {separator}
    ):
        written = written.replace(separator, "")
    if PLAIN.fullmatch(written):
        return int(written)
    raise NotANumber(_remedy(written))


def _remedy(written: str) -> str:
    if SEPARATED.fullmatch(written):
        return (
            "This could be read in two ways. Say in the mapping how numbers are written"
            ' (numbers = "1,234.5" or "1.234,5"), or take the separator out.'
        )
    if POWER.fullmatch(written):
        return "A number written with an exponent may have been rounded: write it out, as 100000."
    return "This is no whole number: write digits only, or leave it empty."


def read_degrees(cell: Cell, *, largest: int) -> float | None:
    """A latitude or longitude, or None when the cell is empty.

    :raises NotANumber: when it is none.
    """
    if cell == "":
        return None
    try:
        degrees = float(cell) if isinstance(cell, (int, float)) else float(str(cell))
    except ValueError as error:
        raise NotANumber("Write degrees with a point, such as 42.97, or leave it empty.") from error
    if not -largest <= degrees <= largest:
        raise NotANumber(f"Degrees lie between −{largest} and {largest}: correct them.")
    return degrees
