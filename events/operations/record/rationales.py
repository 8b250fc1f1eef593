"""Why two events are related, as far as readers may know it."""

from collections.abc import Iterator

from events.models import EventLink
from events.operations.facts import Ground, event_facts
from events.rules.publication import EventFacts, Floors, Gap, ReviewFacts
from events.rules.publication.gates.texts import too_fine, too_personal


def public_rationale(link: EventLink, ground: Ground) -> dict[str, str]:
    """The reason of a link in English, or nothing if it tells more than either event may.

    Nobody reviews a reason word by word, so one that a gate would stop stays on the desk.
    """
    ends = (event_facts(link.from_event), event_facts(link.to_event))
    text = link.rationale.strip()
    stopped = any(gap for end in ends for gap in _gaps(text, end, ground))
    return {"en": text} if text and not stopped else {}


def _gaps(text: str, facts: EventFacts, ground: Ground) -> Iterator[Gap]:
    floors = Floors(
        facts=facts, sources=ground.sources, atlas=ground.atlas, settings=ground.settings
    )
    yield from too_fine({"rationale.en": text}, floors, ReviewFacts())
    yield from too_personal({"rationale.en": text}, ReviewFacts())
