"""What one row of somebody else's table says in our terms, or why it says nothing to be recorded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .act import act_of_row
from .cells import RowReading
from .dates import dates_of_row
from .mapping import Mapping
from .people import people_of_row
from .places import PlaceIndex
from .printed import printed_of_row
from .row import Draft, Fault, TableRow
from .where import where_of_row

LONGEST_ID = 200


@dataclass(frozen=True, kw_only=True)
class Interpreter:
    """Reads the rows of one table by one mapping.

    ``origin`` is the country of origin, ``today`` the day after which nothing has happened yet.
    """

    mapping: Mapping
    header: Sequence[str]
    index: PlaceIndex
    origin: str
    today: date

    @cached_property
    def places(self) -> dict[str, int]:
        """Where in a row each column stands."""
        return {name: place for place, name in enumerate(self.header)}

    def missing_columns(self) -> list[str]:
        """Columns that the mapping names and that the header has not, or has more than once."""
        return [one for one in self.mapping.columns if list(self.header).count(one) != 1]

    def read(self, row: TableRow) -> tuple[Draft | None, list[Fault]]:
        """What the row says, or everything that is wrong with it."""
        if fault := row.fault or self._ragged(row):
            return None, [Fault(column="", value="", sentence=fault)]
        reading = RowReading(mapping=self.mapping, places=self.places, row=row)
        draft = self._drafted(reading)
        return (None, reading.faults) if reading.faults else (draft, [])

    def _ragged(self, row: TableRow) -> str:
        if len(row.cells) == len(self.header):
            return ""
        return (
            f"This row has {len(row.cells)} cells and the header has {len(self.header)}: add or take"
            " out separators, and put a text that holds one in quotation marks."
        )

    def _drafted(self, reading: RowReading) -> Draft:
        act = act_of_row(reading, self.origin)
        return Draft(
            external_id=reading.needed("external_id", reading.text("external_id", LONGEST_ID)),
            **act,
            **dates_of_row(reading, self.today, act["occurrence"]),
            **where_of_row(reading, self.index, act["type"]),
            **people_of_row(reading),
            **printed_of_row(reading, self.today),
        )
