"""One event: the page, its tombstone, or the way to the event it was merged into."""

from .page import event

__all__ = ["event"]
