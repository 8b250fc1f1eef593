"""Periods of the calendar: what lies wholly inside which.

A fact known as [earliest, latest] counts in a period only when the whole interval lies inside
(AGG-1). Filters ask the weaker question, whether the two overlap, and say so.
"""

from .labels import parse_label
from .period import FINER, NotAPeriod, Period, first_day
from .ranges import between, containing, of_kind, smallest

__all__ = [
    "FINER",
    "NotAPeriod",
    "Period",
    "between",
    "containing",
    "first_day",
    "of_kind",
    "parse_label",
    "smallest",
]
