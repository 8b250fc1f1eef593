"""The addresses of the API, read-only."""

from .changes import ChangesView
from .documentation import DocsView, SchemaView
from .events import EventsView, EventView
from .figures import FiguresView, FigureView
from .history import HistoryView
from .places import PlacesView, PlaceView
from .related import RelatedView
from .root import NowhereView, RootView
from .totals import TotalsView

__all__ = [
    "ChangesView",
    "DocsView",
    "EventView",
    "EventsView",
    "FigureView",
    "FiguresView",
    "HistoryView",
    "NowhereView",
    "PlaceView",
    "PlacesView",
    "RelatedView",
    "RootView",
    "SchemaView",
    "TotalsView",
]
