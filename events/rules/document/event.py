"""An event as its public document."""

from collections.abc import Mapping
from dataclasses import asdict

from events.choices import FAMILIES, EventType, PlaceLevel
from events.rules.document.citation import citation
from events.rules.document.header import LICENCE, EditionHeader
from events.rules.document.names import country_name, in_languages, place_name
from events.rules.document.places import place_card, placement_of, places_in_document
from events.rules.document.sentence import Telling, sentences
from events.rules.document.voices import is_public, source_card, voices_in_document
from events.rules.publication import (
    LANGUAGES,
    Atlas,
    EventFacts,
    Floors,
    SafetySettings,
    SourceFacts,
    published_places,
)
from events.rules.publication.publishers import supports_occurrence

Document = dict[str, object]
DEFAULTS = SafetySettings()
WORDLESS = 7


def public_document(
    facts: EventFacts,
    *,
    sources: Mapping[str, SourceFacts],
    atlas: Atlas,
    header: EditionHeader,
    nonce: str,
    settings: SafetySettings = DEFAULTS,
) -> Document:
    """Everything a reader may know of the event, in all languages, coarsened to its floors.

    The caller has passed the gates (:func:`events.rules.publication.missing_for_publication`).
    """
    floors = Floors(facts=facts, sources=sources, atlas=atlas, settings=settings)
    placed = placement_of(floors)
    address = f"/events/{facts.slug}/"
    return {
        "id": facts.id,
        "slug": facts.slug,
        "edition": header.as_document(),
        **_kind(facts),
        "status": {"value": str(facts.status), "because": facts.status_because},
        "date": _date(facts),
        "place": place_card(placed, atlas, precision=_precision(floors)),
        "places": places_in_document(facts.places, floors),
        "count": _count(facts),
        "title": in_languages(facts.title),
        "sentence": sentences(_telling(floors, placed, sources)),
        "summary": in_languages(facts.summary),
        "voices": voices_in_document(floors, sources),
        "denials": _denials(facts, sources),
        "licence": LICENCE,
        "cite": citation(facts.title, header, address),
        "links": _links(facts.slug, address),
        "nonce": nonce,
    }


def _kind(facts: EventFacts) -> Document:
    return {
        "type": str(facts.type),
        "family": FAMILIES[EventType(facts.type)].value,
        "volition": None if facts.volition is None else str(facts.volition),
        "occurrence": str(facts.occurrence),
        "granularity": str(facts.granularity),
        "destination": facts.destination,
    }


def _date(facts: EventFacts) -> Document:
    return {
        "edtf": facts.edtf,
        "start": facts.date_start.isoformat() if facts.date_start else None,
        "end": facts.date_end.isoformat() if facts.date_end else None,
        "precision": str(facts.date_precision),
    }


def _precision(floors: Floors) -> int:
    shown = published_places(floors.facts.places, floors)
    return max((one.precision for one in shown), default=WORDLESS)


def _count(facts: EventFacts) -> Document:
    number = facts.number
    return {
        "low": number.low,
        "best": number.best,
        "high": number.high,
        "high_open": number.high_open,
        "approximate": number.approximate,
        "agreement": str(number.agreement),
        "rule": number.rule,
        "alternatives": asdict(number.alternatives),
        "unit": "person",
    }


def _denials(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> list[Document]:
    public = {claim.id for claim in facts.claims if is_public(claim, sources)}
    return [
        {
            "source": source_card(sources[one.source]),
            "scope": str(one.scope),
            "on": one.on or None,
            "claim": one.claim if one.claim in public else None,
        }
        for one in facts.denials
        if not sources[one.source].confidential
    ]


def _links(slug: str, address: str) -> Document:
    api = f"/api/v1/events/{slug}/"
    return {
        "self": api,
        "html": address,
        "history": f"/api/v1/changes/?event={slug}",
        "related": f"{api}related/",
    }


def _telling(floors: Floors, placed: str, sources: Mapping[str, SourceFacts]) -> Telling:
    facts, atlas = floors.facts, floors.atlas
    return Telling(
        type=facts.type,
        volition=facts.volition,
        occurrence=facts.occurrence,
        granularity=facts.granularity,
        status=facts.status,
        edtf=facts.edtf,
        date_start=facts.date_start,
        date_end=facts.date_end,
        date_precision=facts.date_precision,
        number=facts.number,
        place={language: place_name(placed, atlas, language) for language in LANGUAGES},
        at_site=atlas.level(placed) == PlaceLevel.SITE,
        destination={
            language: country_name(facts.destination, atlas, language) for language in LANGUAGES
        },
        confirmed_by=_confirming(facts, sources),
        voices=len(_supporting(facts, sources)),
        denials=tuple(
            (one.scope, _names(sources[one.source]))
            for one in facts.denials
            if not sources[one.source].confidential
        ),
    )


def _supporting(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> set[str]:
    """The independent public voices that say it happened."""
    return {
        sources[claim.speaker].root
        for claim in facts.claims
        if supports_occurrence(claim, facts) and is_public(claim, sources)
    }


def _confirming(
    facts: EventFacts, sources: Mapping[str, SourceFacts]
) -> tuple[dict[str, str], ...]:
    """The speakers who acknowledge the act, each once."""
    speakers = {
        claim.speaker: None
        for claim in facts.claims
        if claim.acknowledges and is_public(claim, sources)
    }
    return tuple(_names(sources[code]) for code in speakers)


def _names(source: SourceFacts) -> dict[str, str]:
    return {
        language: source.names.get(language) or source.names.get("en", source.code)
        for language in LANGUAGES
    }
