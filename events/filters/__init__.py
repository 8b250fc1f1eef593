"""The questions a reader may ask of the record: one definition for pages and API."""

from .cell import AskedCell
from .moments import begins_after, record_begins
from .parameters import EVENT_PARAMETERS, FIGURE_PARAMETERS, TOTALS_PARAMETERS, Parameter
from .problems import BadQuestion, Problem
from .question import EventQuestion, read_event_question

__all__ = [
    "EVENT_PARAMETERS",
    "FIGURE_PARAMETERS",
    "TOTALS_PARAMETERS",
    "AskedCell",
    "BadQuestion",
    "EventQuestion",
    "Parameter",
    "Problem",
    "begins_after",
    "read_event_question",
    "record_begins",
]
