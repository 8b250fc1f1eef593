"""Pages of the web: what they say, in which language, who printed them and when."""

from .charset import UnreadablePage, decoded
from .lines import FirstLines, first_lines
from .listed import ListedLine, listed_addresses
from .markup import ReadPage, read_page
from .tongue import guess_language, settled_language

__all__ = [
    "FirstLines",
    "ListedLine",
    "ReadPage",
    "UnreadablePage",
    "decoded",
    "first_lines",
    "guess_language",
    "listed_addresses",
    "read_page",
    "settled_language",
]
