"""Records that come from files."""

from .load import load_record
from .progress import Loaded

__all__ = ["Loaded", "load_record"]
