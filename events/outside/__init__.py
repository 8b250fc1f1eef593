"""What readers may send in. It writes to the desk, and reads nothing from it."""

from .page import received, report

__all__ = ["received", "report"]
