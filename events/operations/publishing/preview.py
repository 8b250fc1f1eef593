"""What publishing the desk's copy would show, without publishing it."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from events.choices import Change
from events.models import Edition, Event
from events.operations.facts import Ground, event_facts
from events.operations.publishing.editions import open_edition
from events.rules.document import EditionHeader, public_document
from events.rules.review import Compared, compare, desk_lines, shown_lines


def preview_of(event: Event, *, ground: Ground, at: datetime) -> list[Compared]:
    """The event field by field: as the desk has it, as readers would see it, as they see it now.

    The document is the one that publishing would write, but for its number, position and nonce.
    """
    facts = event_facts(event)
    header = EditionHeader(number=0, position=0, valid_from=at, change=Change.PUBLISHED)
    document: Mapping[str, Any] = public_document(
        facts,
        sources=ground.sources,
        atlas=ground.atlas,
        header=header,
        nonce="",
        settings=ground.settings,
    )
    codes = {claim.id: claim.code for claim in facts.claims}
    current = _shown_now(event)
    return compare(
        desk=desk_lines(facts, sources=ground.sources, atlas=ground.atlas),
        shown=shown_lines(document, atlas=ground.atlas, codes=codes),
        now=current and shown_lines(current, atlas=ground.atlas, codes=codes),
    )


def _shown_now(event: Event) -> dict[str, Any] | None:
    edition: Edition | None = open_edition(event)
    if edition is None or edition.document is None or edition.slug is None:
        return None
    document: dict[str, Any] = json.loads(edition.document)
    return document
