"""How people who appear in several events are counted once (AGG-1, overlaps)."""

from .combine import Combined, combine
from .figure import Figure, Value
from .links import Overlap

__all__ = ["Combined", "Figure", "Overlap", "Value", "combine"]
