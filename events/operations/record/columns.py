"""The columns beside a document, which repeat what questions ask of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from events.rules.document import search_text
from events.rules.publication import Atlas


def columns_of(document: Mapping[str, Any], atlas: Atlas) -> dict[str, Any]:
    """Read off a document of an event or a figure; a tombstone has no columns.

    The columns come from the document and from nowhere else, so they can say no more than it does.
    """
    if "slug" not in document:
        return {}
    start, end = _day(document["date"]["start"]), _day(document["date"]["end"])
    count = document["count"]
    return {
        "slug": document["slug"],
        "type": document.get("type"),
        "family": document.get("family"),
        "volition": document.get("volition"),
        "destination": document.get("destination"),
        "occurrence": document.get("occurrence"),
        "granularity": document.get("granularity"),
        "status": document.get("status", {}).get("value"),
        "listed_on": start or end,
        "date_start": start,
        "date_end": end,
        "date_precision": document["date"]["precision"],
        "low": count["low"],
        "best": count["best"] if "best" in count else count["value"],
        "high": count["high"],
        "high_open": count["high_open"],
        "placement": document["place"]["code"],
        "placement_path": [*document["place"]["within"], document["place"]["code"]],
        "search_text": search_text(document, atlas),
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
