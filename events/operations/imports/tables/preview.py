"""The first rows as they would be recorded."""

from typing import Any

from events.operations.imports.tables.ground import TableGround
from events.operations.imports.tables.judge import Judged


def told_of_row(one: Judged, ground: TableGround) -> dict[str, Any]:
    """One row for the page, in values that JSON holds."""
    draft = one.draft
    return {
        "number": one.number,
        "external_id": draft.external_id,
        "verdict": str(one.verdict),
        "type": draft.type,
        "volition": draft.volition,
        "edtf": draft.edtf,
        "place": ground.places[draft.place].name_en,
        "place_precision": draft.place_precision,
        "count": draft.count_as_written,
        "quantifier": draft.quantifier,
        "low": draft.low,
        "value": draft.value,
        "high": draft.high,
        "publisher": draft.publisher,
        "is_known": bool(ground.sources.called(draft.publisher)),
        "headline": draft.headline,
        "published_on": draft.published_on.isoformat() if draft.published_on else "",
        "url": draft.url or "",
        "note": draft.note,
    }
