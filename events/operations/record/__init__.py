"""Writing the record: one lock, one edition, the rows that questions need, and the marks."""

from .links import close_links, open_links
from .seal import seal_editions
from .verify import Verdict, verify_history
from .write import Written, write_edition

__all__ = [
    "Verdict",
    "Written",
    "close_links",
    "open_links",
    "seal_editions",
    "verify_history",
    "write_edition",
]
