"""One row being read, field by field."""

from dataclasses import dataclass, field

from events.choices import Genre, Modality, Occurrence, Sensitivity, Unit
from events.rules.texts import hidden_fault

from .mapping.fields import FIELDS
from .mapping.spec import Mapping, plain
from .row import Cell, Fault, TableRow

LONGEST_SHOWN = 120
LONGEST_NAME = 200
EXCEL_ERRORS = frozenset(
    {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)
# What a field says when the mapping does not name it, or its cell is empty.
DEFAULTS = {
    "occurrence": Occurrence.OCCURRED.value,
    "sensitivity": Sensitivity.HIGH.value,
    "unit": Unit.PERSON.value,
    "genre": Genre.REPORT.value,
    "language": "en",
    "modality": Modality.REPORTED.value,
    "credibility": "6",
}


@dataclass(slots=True)
class RowReading:
    """Gives the value of a field, or leaves a fault and gives nothing.

    ``places`` is where in the row each column stands.
    """

    mapping: Mapping
    places: dict[str, int]
    row: TableRow
    faults: list[Fault] = field(default_factory=list)

    def cell(self, name: str) -> Cell:
        """What the field is in our words; an empty text when there is none."""
        spec = self.mapping.fields.get(name)
        if spec is None:
            return DEFAULTS.get(name, "")
        if not spec.column:
            return spec.constant
        found = self.row.cells[self.places[spec.column]]
        if isinstance(found, str) and found in EXCEL_ERRORS:
            self.fault(name, "Excel could not work this cell out: mend its formula.")
            return ""
        translated = spec.translated(found)
        return DEFAULTS.get(name, "") if translated == "" else translated

    def text(self, name: str, longest: int = LONGEST_NAME) -> str:
        """The field as a text that can be stored."""
        raw = plain(self.cell(name))
        text = " ".join(raw.split())
        if fault := hidden_fault(raw):
            self.fault(name, fault)
        if len(text) > longest:
            self.fault(name, f"This is longer than {longest} characters: shorten it.")
        return text

    def word(self, name: str) -> str:
        """The field as a word of its vocabulary."""
        word, known = plain(self.cell(name)), FIELDS[name].words
        if word and word not in known:
            sentence = f"This is none of {', '.join(known)}: map it in the mapping, fields.{name}."
            self.fault(name, sentence)
            return ""
        return word

    def needed(self, name: str, given: str) -> str:
        """What was given, or a fault when it is empty and nothing else was wrong with it."""
        if not given and not any(one.column == self.column(name) for one in self.faults):
            self.fault(name, f"This cell is empty: give {FIELDS[name].means}.")
        return given

    def column(self, name: str) -> str:
        """The column of a field, or its own name where it has none."""
        spec = self.mapping.fields.get(name)
        return (spec.column if spec else "") or name

    def fault(self, name: str, sentence: str) -> None:
        """Say what is wrong with a field."""
        shown = self._written(name).replace("\x00", "␀")[:LONGEST_SHOWN]
        self.faults.append(Fault(column=self.column(name), value=shown, sentence=sentence))

    def _written(self, name: str) -> str:
        spec = self.mapping.fields.get(name)
        if spec is None:
            return ""
        return plain(self.row.cells[self.places[spec.column]]) if spec.column else spec.constant
