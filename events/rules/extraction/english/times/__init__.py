"""Dates in a sentence, resolved against the day of publication."""

from .finding import dates
from .later import LATER, later
from .when import Told, When

__all__ = ["LATER", "Told", "When", "dates", "later"]
