"""A mapping, read."""

from collections.abc import Mapping as Words
from dataclasses import dataclass, field

from events.rules.tables.row import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """Where a field comes from: a column, or a constant.

    ``map`` turns their words into ours; ``default`` stands in for an empty cell; ``first_of`` takes
    what stands before a separator.
    """

    column: str = ""
    constant: str = ""
    map: Words[str, str] = field(default_factory=dict)
    default: str = ""
    first_of: str = ""

    def translated(self, cell: Cell) -> Cell:
        """What the field is when this stands in the column."""
        if self.first_of and isinstance(cell, str):
            cell = cell.split(self.first_of)[0].strip()
        if cell == "":
            return self.default
        if not self.map:
            return cell
        return self.map.get(plain(cell), cell)


def plain(cell: Cell) -> str:
    """A cell in words: a whole number of a workbook without its point."""
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return str(cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How one kind of table is read.

    ``dataset`` names the table: an external id is unique in it. ``claims`` is the state in which
    claims are recorded, ``on_bad`` whether bad rows hold up the good ones.
    """

    dataset: str
    fields: Words[str, Spec]
    on_bad: str = "stop"
    claims: str = "suggested"
    unknown_places: str = "refuse"
    new_publishers: str = "national_media"
    withhold: bool = True
    numbers: str = "plain"
    dates: tuple[str, ...] = ("%Y-%m-%d",)
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""

    @property
    def written(self) -> dict[str, str]:
        """What the mapping says of how the file is written."""
        return {"encoding": self.encoding, "delimiter": self.delimiter, "sheet": self.sheet}

    @property
    def columns(self) -> list[str]:
        """The columns it takes, each once."""
        return list(dict.fromkeys(spec.column for spec in self.fields.values() if spec.column))
