"""Somebody else's table: reading it, and what each of its rows says in our terms."""

from .interpret import Interpreter
from .mapping import BadMapping, Mapping, read_mapping
from .places import PlaceEntry, PlaceIndex
from .reading import Table, open_table
from .row import Cell, Draft, Fault, TableRow, UnreadableTable

__all__ = [
    "BadMapping",
    "Cell",
    "Draft",
    "Fault",
    "Interpreter",
    "Mapping",
    "PlaceEntry",
    "PlaceIndex",
    "Table",
    "TableRow",
    "UnreadableTable",
    "open_table",
    "read_mapping",
]
