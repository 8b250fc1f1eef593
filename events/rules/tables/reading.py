"""Opening a table, whatever it is written as, without holding it in memory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from .row import TableRow, UnreadableTable
from .sheets import sheet_rows
from .text import text_rows

ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
LONGEST_SAMPLE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The names of the columns, and the rows below them as they are read.

    ``sheet`` is empty for text. Numbers of rows are those that a person sees beside them.
    """

    sheet: str
    header: tuple[str, ...]
    rows: Iterator[TableRow]

    def sample(self) -> list[list[str]]:
        """The first rows, in words, for looking at."""
        full = (row for row in self.rows if not row.is_empty and not row.fault)
        return [[str(cell)[:80] for cell in row.cells] for row in islice(full, LONGEST_SAMPLE)]


def open_table(file: BinaryIO, written: Mapping[str, str] | None = None) -> Table:
    """Open a file of comma-separated values or an Excel workbook.

    :param written: ``encoding``, ``delimiter`` and ``sheet`` where they are known.
    :raises UnreadableTable: when it is neither, or nothing stands in it.
    """
    told = written or {}
    start = file.read(8)
    file.seek(0)
    if start.startswith(OLD_EXCEL):
        raise UnreadableTable(
            "This is an Excel file of the old kind, or one with a password:"
            " save it as .xlsx without a password."
        )
    if start.startswith(ZIP):
        sheet, rows = sheet_rows(file, told.get("sheet", ""))
    else:
        sheet, rows = "", text_rows(file, told.get("encoding", ""), told.get("delimiter", ""))
    return Table(sheet=sheet, header=_header(rows), rows=rows)


def _header(rows: Iterator[TableRow]) -> tuple[str, ...]:
    for row in rows:
        if row.fault:
            raise UnreadableTable(f"Line {row.number}: {row.fault}")
        if not row.is_empty:
            return tuple(str(cell) for cell in row.cells)
    raise UnreadableTable("There is no row in this file: choose the file that holds the table.")
