"""How people who appear in several events are counted once (AGG-1, overlaps)."""

from .combine import NOTHING, Combined, Tally, combine, tally
from .figure import Figure, Value
from .links import Overlap, clusters

__all__ = [
    "NOTHING",
    "Combined",
    "Figure",
    "Overlap",
    "Tally",
    "Value",
    "clusters",
    "combine",
    "tally",
]
