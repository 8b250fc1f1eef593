"""Records that come from files."""

from .load import Loaded, load_record

__all__ = ["Loaded", "load_record"]
