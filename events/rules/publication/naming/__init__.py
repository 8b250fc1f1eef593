"""Finding names of places in a text, and telling which of them say too much."""

from events.rules.publication.naming.allowed import AllowedPlaces
from events.rules.publication.naming.find import Naming, find_names, named_below

__all__ = ["AllowedPlaces", "Naming", "find_names", "named_below"]
