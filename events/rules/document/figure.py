"""A reference figure as its public document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from events.choices import DatePrecision, Measure, Quantifier, Unit
from events.rules.document.citation import citation
from events.rules.document.header import LICENCE, EditionHeader
from events.rules.document.names import in_languages
from events.rules.document.places import place_card
from events.rules.document.voices import article_line, is_public, source_card, words_of_number
from events.rules.publication import Atlas, ClaimFacts, SafetySettings, SourceFacts, Texts
from events.rules.publication.floors import open_place
from events.rules.publication.places import PRECISION

DEFAULTS = SafetySettings()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """A stock, or a total of a period, that others publish."""

    id: str
    slug: str
    kind: str = Measure.STOCK
    population: str = ""
    place: str = "world"
    source: str = ""
    edtf: str = ""
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str = DatePrecision.UNKNOWN
    quantifier: str = Quantifier.NONE_GIVEN
    unit: str = Unit.PERSON
    low: int | None = None
    value: int | None = None
    high: int | None = None
    high_open: bool = True
    title: Texts = field(default_factory=dict)
    note: Texts = field(default_factory=dict)
    claims: tuple[ClaimFacts, ...] = ()


def figure_document(
    facts: FigureFacts,
    *,
    sources: Mapping[str, SourceFacts],
    atlas: Atlas,
    header: EditionHeader,
    nonce: str,
    settings: SafetySettings = DEFAULTS,
) -> dict[str, object]:
    """Everything a reader may know of a figure; it is shown beside flows and never added."""
    place = open_place(facts.place, atlas=atlas, settings=settings)
    address = f"/api/v1/reference-figures/{facts.slug}/"
    return {
        "id": facts.id,
        "slug": facts.slug,
        "edition": header.as_document(),
        "kind": str(facts.kind),
        "population": facts.population,
        "place": place_card(place, atlas, precision=PRECISION[atlas.level(place)]),
        "source": _source(facts, sources),
        "date": _date(facts),
        "count": _count(facts),
        "title": in_languages(facts.title),
        "note": in_languages(facts.note),
        "claims": [_claim(one, sources) for one in facts.claims if is_public(one, sources)],
        "licence": LICENCE,
        "cite": citation(facts.title, header, address),
        "links": {"self": address},
        "nonce": nonce,
    }


def _source(facts: FigureFacts, sources: Mapping[str, SourceFacts]) -> dict[str, object] | None:
    source = sources[facts.source]
    return None if source.confidential else source_card(source)


def _date(facts: FigureFacts) -> dict[str, object]:
    return {
        "edtf": facts.edtf,
        "start": facts.date_start.isoformat() if facts.date_start else None,
        "end": facts.date_end.isoformat() if facts.date_end else None,
        "precision": str(facts.date_precision),
    }


def _count(facts: FigureFacts) -> dict[str, object]:
    return {
        "low": facts.low,
        "value": facts.value,
        "high": facts.high,
        "high_open": facts.high_open,
        "quantifier": str(facts.quantifier),
        "unit": str(facts.unit),
    }


def _claim(claim: ClaimFacts, sources: Mapping[str, SourceFacts]) -> dict[str, object]:
    return {
        "id": claim.id,
        "speaker": claim.speaker,
        "count_as_written": words_of_number(claim),
        "gloss": in_languages(claim.gloss),
        "modality": str(claim.modality),
        "article": article_line(claim.article, sources),
    }
