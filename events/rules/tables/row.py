"""What a row of a table is, and what it becomes."""

from dataclasses import dataclass
from datetime import date, datetime

# What stands in one cell. Text comes without surrounding blanks; an empty cell is an empty text.
Cell = str | int | float | bool | date | datetime


class UnreadableTable(ValueError):
    """The file cannot be read as a table; the message says where and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row: the number a person sees beside it, and its cells in the order of the header.

    ``fault`` says why its cells cannot be told apart; then there are none.
    """

    number: int
    cells: tuple[Cell, ...] = ()
    fault: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.fault and all(cell == "" for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong with a row: the column, what stands there, and the remedy."""

    column: str
    value: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one row says in our terms: an act, who says so, and where that was printed.

    ``place`` is a code of the gazetteer; ``publisher`` and ``speaker`` are names as written.
    """

    external_id: str
    type: str
    volition: str | None
    destination: str | None
    occurrence: str
    sensitivity: str
    edtf: str
    date_start: date | None
    date_end: date | None
    date_precision: str
    place: str
    place_role: str
    place_precision: int
    count_as_written: str
    quantifier: str
    unit: str
    low: int | None
    value: int | None
    high: int | None
    modality: str
    credibility: int
    speaker: str
    publisher: str
    url: str | None
    headline: str
    published_on: date | None
    published_precision: str
    genre: str
    language: str
    note: str
