"""AGG-1: people by region and period, counted once (see docs/methodology.md)."""

from .cell import Cell, Terms
from .compute import compute_cell, compute_cells, empty_cell
from .event import CountedEvent, counts
from .identity import broken_identities
from .key import CellKey, cells_of

RULE = "AGG-1"

__all__ = [
    "RULE",
    "Cell",
    "CellKey",
    "CountedEvent",
    "Terms",
    "broken_identities",
    "cells_of",
    "compute_cell",
    "compute_cells",
    "counts",
    "empty_cell",
]
