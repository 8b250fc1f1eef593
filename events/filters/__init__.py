"""The questions a reader may ask of the record: one definition for pages and API."""

from .cell import AskedCell
from .figures import FigureQuestion, read_figure_question
from .moments import begins_after, read_moment, record_begins
from .parameters import (
    EVENT_PARAMETERS,
    FIGURE_PARAMETERS,
    MOMENT_PARAMETERS,
    PLACES_PARAMETERS,
    TOTALS_PARAMETERS,
    Parameter,
)
from .places import places, read_places_question
from .problems import BadQuestion, Problem
from .question import EventQuestion, read_event_question
from .reading import Reading
from .totals import TotalsQuestion, cell_period, read_totals_question, sealed_since

__all__ = [
    "EVENT_PARAMETERS",
    "FIGURE_PARAMETERS",
    "MOMENT_PARAMETERS",
    "PLACES_PARAMETERS",
    "TOTALS_PARAMETERS",
    "AskedCell",
    "BadQuestion",
    "EventQuestion",
    "FigureQuestion",
    "Parameter",
    "Problem",
    "Reading",
    "TotalsQuestion",
    "begins_after",
    "cell_period",
    "places",
    "read_event_question",
    "read_figure_question",
    "read_moment",
    "read_places_question",
    "read_totals_question",
    "record_begins",
    "sealed_since",
]
