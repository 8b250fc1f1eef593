"""AGG-1: people by region and period, counted once (see docs/methodology.md)."""

from .cell import Cell, Terms
from .compute import compute_cell, compute_cells, empty_cell
from .effect import Effect, cells_concerned, effects
from .event import CountedEvent, counts
from .identity import broken_identities
from .key import CellKey, cells_of

RULE = "AGG-1"

__all__ = [
    "RULE",
    "Cell",
    "CellKey",
    "CountedEvent",
    "Effect",
    "Terms",
    "broken_identities",
    "cells_concerned",
    "cells_of",
    "compute_cell",
    "compute_cells",
    "counts",
    "effects",
    "empty_cell",
]
