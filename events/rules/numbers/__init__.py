"""From words to numbers: invent nothing."""

from events.rules.numbers.completing import count_of
from events.rules.numbers.counts import BadCount, Count
from events.rules.numbers.reading import ReadCount, read_count
from events.rules.numbers.shapes import shape_errors

__all__ = ["BadCount", "Count", "ReadCount", "count_of", "read_count", "shape_errors"]
