"""Values separated by commas, semicolons, tabs or bars."""

import csv
import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from .encodings import decoded_lines
from .row import TableRow, UnreadableTable

DELIMITERS = ",;\t|"
LONGEST_FIELD = csv.field_size_limit()
QUOTED = re.compile('"[^"]*"?')


def text_rows(file: BinaryIO, encoding: str, delimiter: str) -> Iterator[TableRow]:
    """Each row with the line on which it begins; an embedded line break counts as a line.

    :raises UnreadableTable: when the text cannot be decoded or has no columns.
    """
    lines = decoded_lines(file, encoding)
    first = next(lines, "")
    return _rows(chain([first], lines), delimiter or _sniffed(first))


def _sniffed(header: str) -> str:
    """The delimiter that stands most often in the header, outside of quotation marks."""
    bare = QUOTED.sub("", header)
    best = max(DELIMITERS, key=bare.count)
    if not bare.count(best) and header.strip():
        raise UnreadableTable(
            "Line 1: only one column was found. Separate the columns by comma, semicolon, tab or |,"
            " or name the delimiter in the mapping."
        )
    return best


def _rows(lines: Iterator[str], delimiter: str) -> Iterator[TableRow]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _broken(error, number)
            continue
        yield TableRow(number=number, cells=tuple(cell.strip() for cell in cells))


def _broken(error: csv.Error, number: int) -> TableRow:
    """The row whose quotation marks are wrong; after an endless one nothing can be told apart."""
    if "field larger" in str(error):
        raise UnreadableTable(
            f"Line {number}: a field is longer than {LONGEST_FIELD:,} characters. Probably a"
            " quotation mark is not closed: close it, or write two of them for one."
        ) from error
    sentence = "The quotation marks are not closed, or text follows one: write two of them for one."
    return TableRow(number=number, fault=sentence)
