"""How people who appear in several events are counted once (AGG-1, overlaps)."""

from .combine import NOTHING, Combined, combine
from .figure import Figure, Value
from .links import Overlap

__all__ = ["NOTHING", "Combined", "Figure", "Overlap", "Value", "combine"]
