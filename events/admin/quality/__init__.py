"""What in the desk's keeping should be looked at."""

from .page import BOARD, LIST

__all__ = ["BOARD", "LIST"]
