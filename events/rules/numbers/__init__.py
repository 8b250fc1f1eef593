"""From words to numbers: nothing is invented (see docs/methodology.md)."""

from .counts import Count
from .reading import ReadCount, read_count
from .shapes import count_of, shape_errors

__all__ = ["Count", "ReadCount", "count_of", "read_count", "shape_errors"]
