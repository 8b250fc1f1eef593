"""Excel workbooks, read row by row."""

import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any, BinaryIO

from .row import Cell, TableRow, UnreadableTable

MEGABYTE = 1_000_000
LARGEST_UNPACKED = 800 * MEGABYTE
# The words of a workbook are held in memory while it is read.
LARGEST_WORDS = 100 * MEGABYTE
# Tables repeat themselves and are packed to a tenth or less; a thousandth is an attack.
TIGHTEST = 300
EXCEL_1900 = 1899


def sheet_rows(file: BinaryIO, sheet: str) -> tuple[str, Iterator[TableRow]]:
    """The name of the sheet, and its rows: formulas as their last values, dates as dates.

    :param sheet: its name; the first when empty.
    :raises UnreadableTable: when the workbook is broken, too large, or has no such sheet.
    """
    _refuse_bombs(file)
    # Importing it takes long, and most processes never read a workbook.
    from openpyxl import load_workbook

    try:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        raise UnreadableTable(f"This workbook cannot be opened ({error}): save it anew.") from error
    names = [one.title for one in book.worksheets]
    if sheet and sheet not in names:
        raise UnreadableTable(f"There is no sheet “{sheet}”; there are: {', '.join(names)}.")
    if not names:
        raise UnreadableTable("There is no sheet in this workbook.")
    chosen: Any = book[sheet or names[0]]
    # The size that a sheet states of itself may be wrong.
    chosen.reset_dimensions()
    return str(chosen.title), _rows(chosen, counted_from_1904=book.epoch.year != EXCEL_1900)


def _rows(sheet: Any, *, counted_from_1904: bool) -> Iterator[TableRow]:
    width = 0
    try:
        for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
            cells = tuple(_cell(value, counted_from_1904) for value in values)
            filled = max((place for place, cell in enumerate(cells, 1) if cell != ""), default=0)
            width = width or filled
            # A sheet leaves out the empty cells at the end of a row.
            padded = cells[: max(width, filled)] + ("",) * (width - len(cells))
            yield TableRow(number=number, cells=padded)
    except UnreadableTable:
        raise
    except Exception as error:
        raise UnreadableTable(f"The sheet cannot be read to its end ({error}).") from error


class Serial(float):
    """A number that may be a day, counted as its workbook counts days."""

    from_1904 = False


class Serial1904(Serial):
    """A number of a workbook that counts its days from 1904."""

    from_1904 = True


def _cell(value: Any, counted_from_1904: bool) -> Cell:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return (Serial1904 if counted_from_1904 else Serial)(value)
    return value if isinstance(value, datetime) else str(value)


def _refuse_bombs(file: BinaryIO) -> None:
    try:
        with zipfile.ZipFile(file) as packed:
            for one in packed.infolist():
                _refuse_bomb(one, packed)
            total = sum(one.file_size for one in packed.infolist())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise UnreadableTable(f"This workbook is broken ({error}): save it anew.") from error
    finally:
        file.seek(0)
    if total > LARGEST_UNPACKED:
        raise UnreadableTable(f"Unpacked this workbook takes {total // MEGABYTE:,} MB: split it.")


def _refuse_bomb(one: zipfile.ZipInfo, packed: zipfile.ZipFile) -> None:
    if one.file_size > MEGABYTE and one.file_size > TIGHTEST * max(one.compress_size, 1):
        raise UnreadableTable("This workbook is packed far too tightly to be a table.")
    if "sharedStrings" in one.filename and one.file_size > LARGEST_WORDS:
        raise UnreadableTable("This workbook holds too much text: save it as CSV, or split it.")
    if one.filename.endswith((".xml", ".rels")):
        with packed.open(one) as part:
            if b"<!DOCTYPE" in part.read(4096):
                raise UnreadableTable("This workbook holds declarations that no table needs.")
