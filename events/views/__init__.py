"""The public pages: they read the record and nothing else."""

from .cards import place, source
from .event import event
from .home import home
from .methodology import methodology
from .timeline import timeline
from .totals import totals

__all__ = ["event", "home", "methodology", "place", "source", "timeline", "totals"]
