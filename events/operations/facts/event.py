"""One event with everything that decides whether and how it may be public."""

from events.choices import LinkKind, WorkflowState
from events.models import Event, EventLink
from events.operations.events.statements import statements_of
from events.operations.facts.claims import FOLLOWED, claim_facts
from events.operations.facts.families import families_of
from events.rules.adjudication import Adjudication, adjudicate
from events.rules.adjudication.result import Alternatives
from events.rules.publication import ClaimFacts, DenialFacts, EventFacts, Number, Placed


def event_facts(event: Event) -> EventFacts:
    """Read the desk's copy of an event.

    :param event: as it is on the desk now, edits that nobody approved included.
    """
    computed = adjudicate(statements_of(event))
    return EventFacts(
        id=str(event.pk),
        slug=event.code,
        type=event.type,
        volition=event.volition,
        destination=event.destination,
        occurrence=event.occurrence,
        granularity=event.granularity,
        edtf=event.edtf,
        date_start=event.date_start,
        date_end=event.date_end,
        date_precision=event.date_precision,
        places=tuple(
            Placed(code=one.place.code, role=one.role, precision=one.precision)
            for one in event.places.select_related("place").order_by("id")
        ),
        number=_number(event, computed),
        status=event.status,
        status_because=event.status_because,
        title=_texts(event, "title"),
        summary=_texts(event, "summary"),
        sensitivity=event.sensitivity,
        people_still_inside=event.people_still_inside,
        outcome_public_on=event.outcome_public_on,
        outcome_published=_outcome_is_published(event),
        held_until=event.held_until,
        held_because=event.held_because,
        claims=_claims(event),
        denials=_denials(event),
        families=families_of(event),
        version=event.version,
        adjudication_current=event.adjudicated_inputs == computed.inputs_hash,
    )


def _texts(event: Event, noun: str) -> dict[str, str]:
    fields = {"en": f"{noun}_en", "ko": f"{noun}_ko", "zh-hans": f"{noun}_zh_hans"}
    texts = {language: getattr(event, name) for language, name in fields.items()}
    return {language: text for language, text in texts.items() if text}


def _number(event: Event, computed: Adjudication) -> Number:
    """The number as decided, with the voices it was decided from."""
    return Number(
        low=event.low,
        best=event.best,
        high=event.high,
        high_open=event.high_open,
        approximate=event.approximate,
        agreement=event.agreement,
        rule=event.count_rule,
        alternatives=Alternatives(**event.alternatives),
        voices=computed.voices,
    )


def _claims(event: Event) -> tuple[ClaimFacts, ...]:
    evidence = event.evidence.select_related(*(f"claim__{path}" for path in FOLLOWED))
    rows = evidence.prefetch_related("claim__places__place").order_by("id")
    return tuple(
        claim_facts(row.claim, relation=row.relation, acknowledges=row.acknowledges) for row in rows
    )


def _denials(event: Event) -> tuple[DenialFacts, ...]:
    return tuple(
        DenialFacts(
            source=one.source.code,
            scope=one.scope,
            on=one.denied_on,
            claim=str(one.claim_id) if one.claim_id else None,
        )
        for one in event.denials.select_related("source").order_by("id")
    )


def _outcome_is_published(event: Event) -> bool:
    return EventLink.objects.filter(
        to_event=event, kind=LinkKind.OUTCOME_OF, from_event__state=WorkflowState.PUBLISHED
    ).exists()
