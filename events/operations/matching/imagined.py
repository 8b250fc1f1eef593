"""Events as a total would know them if they were public."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from events.choices import Granularity, Occurrence
from events.models import Claim, Edition, Event, EventClaim
from events.operations.dating import date_fields
from events.operations.errors import Problem, refuse_if_any
from events.operations.events.statements import statement_of, statements_of_many
from events.operations.facts import Ground, event_facts
from events.operations.facts.claims import claim_facts
from events.operations.placing import Placing
from events.reading.counted import counted
from events.rules.adjudication import Adjudication, adjudicate
from events.rules.document.places import placement_of
from events.rules.overlaps import Figure
from events.rules.publication import EventFacts, Floors, Number, Placed
from events.rules.status import decide_status
from events.rules.totals import CountedEvent

# By what an event is called that has not been made.
IMAGINED = UUID(int=0)


def imagined_event(
    *,
    claim: Claim,
    relation: str,
    acknowledges: bool,
    places: list[Placing],
    ground: Ground,
    fields: Mapping[str, Any],
) -> CountedEvent:
    """The event that would be made of a claim, with its number, status and published place.

    :raises Refused: when the date is none.
    """
    problems: list[Problem] = []
    dates = date_fields(dict(fields), problems)
    refuse_if_any(problems)
    use = EventClaim(claim=claim, relation=relation, acknowledges=acknowledges)
    statement = statement_of(use)
    number = adjudicate([statement])
    occurrence = fields.get("occurrence") or Occurrence.OCCURRED
    facts = EventFacts(
        id=str(IMAGINED),
        slug="",
        type=fields["type"],
        volition=fields.get("volition") or None,
        occurrence=occurrence,
        granularity=fields.get("granularity") or Granularity.INCIDENT,
        date_start=dates.get("date_start"),
        date_end=dates.get("date_end"),
        places=tuple(
            Placed(code=place.code, role=role, precision=precision)
            for place, role, precision in places
        ),
        number=_number(number),
        status=decide_status([statement], occurrence=occurrence).value,
        claims=(claim_facts(claim, relation=relation, acknowledges=acknowledges),),
    )
    return _counted(facts, IMAGINED, ground)


def as_published(event: Event, ground: Ground) -> CountedEvent:
    """The event as the public sees it; if it does not yet, as it would with the desk's copy."""
    edition = Edition.objects.current().of(event.pk).first()
    if edition is not None:
        return counted(edition)
    return _counted(event_facts(event), event.pk, ground)


def numbers_if_attached(
    events: Sequence[UUID], claim: Claim, relation: str
) -> dict[UUID, Adjudication]:
    """The number that each event's claims would give with this one among them, by a few queries."""
    statement = statement_of(EventClaim(claim=claim, relation=relation))
    held = statements_of_many(events)
    return {key: adjudicate([*statements, statement]) for key, statements in held.items()}


def _counted(facts: EventFacts, key: UUID, ground: Ground) -> CountedEvent:
    floors = Floors(
        facts=facts, sources=ground.sources, atlas=ground.atlas, settings=ground.settings
    )
    number = facts.number
    return CountedEvent(
        id=key,
        slug=facts.slug,
        type=facts.type,
        volition=facts.volition,
        status=facts.status,
        path=ground.atlas.path(placement_of(floors)),
        start=facts.date_start,
        end=facts.date_end,
        figure=Figure(
            low=number.low, best=number.best, high=number.high, high_open=number.high_open
        ),
        occurrence=facts.occurrence,
        granularity=facts.granularity,
    )


def _number(computed: Adjudication) -> Number:
    return Number(
        low=computed.low,
        best=computed.best,
        high=computed.high,
        high_open=computed.high_open,
        approximate=computed.approximate,
        agreement=computed.agreement,
        rule=computed.rule,
        alternatives=computed.alternatives,
        voices=computed.voices,
    )
