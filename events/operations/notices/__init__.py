"""Telling people what others did: on the desk and, if they wish and it is set up, by mail."""

from .people import authors_of, reviewers
from .preferences import save_preferences
from .read import read_notices
from .tell import tell

__all__ = ["authors_of", "read_notices", "reviewers", "save_preferences", "tell"]
