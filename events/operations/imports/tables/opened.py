"""A table opened with everything that is needed to read its rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from events.operations.imports.tables.ground import TableGround, read_table_ground
from events.rules.tables import (
    Interpreter,
    Mapping,
    Table,
    TableRow,
    UnreadableTable,
    open_table,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A table, its mapping, and the desk against which its rows are read."""

    table: Table
    reader: Interpreter
    ground: TableGround

    def rows_after(self, position: int) -> Iterator[TableRow]:
        """The rows whose number is greater."""
        return (row for row in self.table.rows if row.number > position)


def open_with(file: BinaryIO, mapping: Mapping, *, at: datetime) -> Opened:
    """Open a file by a mapping.

    :raises UnreadableTable: also when the table has not the columns of the mapping.
    """
    table = open_table(file, mapping.written)
    ground = read_table_ground(today=at.date())
    reader = Interpreter(
        mapping=mapping,
        header=table.header,
        index=ground.index,
        origin=ground.origin,
        today=ground.today,
    )
    if missing := reader.missing_columns():
        raise UnreadableTable(
            f"The mapping takes columns that the table has not, or has twice: {', '.join(missing)}."
            f" Its columns are: {', '.join(table.header)}."
        )
    return Opened(table=table, reader=reader, ground=ground)
