"""An event of the desk as lines, with nothing withheld."""

from collections.abc import Iterable, Mapping

from events.rules.placement import placement
from events.rules.publication import Atlas, ClaimFacts, EventFacts, Placed, SourceFacts
from events.rules.review.words import (
    Lines,
    date_words,
    number_words,
    place_words,
    places_words,
    texts_lines,
)


def desk_lines(facts: EventFacts, *, sources: Mapping[str, SourceFacts], atlas: Atlas) -> Lines:
    """Everything that the desk holds of what a document could tell."""
    number = facts.number
    pairs = [(one.code, str(one.role)) for one in facts.places]
    lines: Lines = {
        "slug": facts.slug,
        "type": str(facts.type),
        "volition": str(facts.volition or ""),
        "occurrence": str(facts.occurrence),
        "granularity": str(facts.granularity),
        "destination": facts.destination or "",
        "edtf": date_words(facts.edtf, facts.date_start, facts.date_end, str(facts.date_precision)),
        "place": place_words(placement(facts.type, pairs, atlas.gazetteer), atlas),
        "places": _places(facts.places, atlas),
        "number": number_words(number.low, number.best, number.high, number.high_open),
        "approximate": "yes" if number.approximate else "",
        "agreement": str(number.agreement),
        "status": f"{facts.status}: {facts.status_because}",
        "denials": "\n".join(sorted(_denials(facts, sources))),
        **texts_lines("title", facts.title),
        **texts_lines("summary", facts.summary),
    }
    for claim in facts.claims:
        lines |= _claim(claim, sources, atlas)
    return {field: text for field, text in lines.items() if text}


def _places(places: Iterable[Placed], atlas: Atlas) -> str:
    return places_words(((one.code, str(one.role), one.precision) for one in places), atlas)


def _denials(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> list[str]:
    return [
        f"{_name(one.source, sources)}: {one.scope}{f', {one.on}' if one.on else ''}"
        for one in facts.denials
    ]


def _name(code: str, sources: Mapping[str, SourceFacts]) -> str:
    return sources[code].names.get("en") or code


def _claim(claim: ClaimFacts, sources: Mapping[str, SourceFacts], atlas: Atlas) -> Lines:
    name, article = f"claim {claim.code}", claim.article
    day = article.published_on
    return {
        f"{name}.speaker": f"{_name(claim.speaker, sources)} ({claim.speaker_certainty})",
        f"{name}.publisher": _name(article.publisher, sources),
        f"{name}.published_on": day.isoformat() if day else "",
        f"{name}.headline": article.title,
        f"{name}.url": article.url or "",
        f"{name}.archive_url": article.archive_url or "",
        f"{name}.count_as_written": claim.count_as_written,
        f"{name}.relation": f"{claim.relation}{', acknowledges' if claim.acknowledges else ''}",
        f"{name}.modality": str(claim.modality),
        f"{name}.places": _places(claim.places, atlas),
        **texts_lines(f"{name}.gloss", claim.gloss),
    }
