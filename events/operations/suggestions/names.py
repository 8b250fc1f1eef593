"""The names of the desk, read anew only when a place or a source has changed."""

from functools import lru_cache

from django.apps import apps
from django.db.models import Max

from events.operations.known_names import known_names
from events.rules.extraction import Gazetteer

Stamp = tuple[int | None, ...]


def desk_names() -> Gazetteer:
    """The gazetteer and the sources as they are now; what is derived from them is kept with them."""
    return _names(_stamp())


@lru_cache(maxsize=1)
def _names(stamp: Stamp) -> Gazetteer:
    return known_names()


def _stamp() -> Stamp:
    """Every edit of a place or a source leaves an audit row with a higher number."""
    tables = [apps.get_model("events", name) for name in ("PlaceEvent", "SourceEvent")]
    return tuple(table.objects.aggregate(last=Max("pgh_id"))["last"] for table in tables)
