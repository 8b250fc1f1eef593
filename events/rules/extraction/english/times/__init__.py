"""Dates in a sentence, resolved against the day of publication."""

from .finding import dates
from .when import Told, When

__all__ = ["Told", "When", "dates"]
