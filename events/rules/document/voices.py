"""The voices of an event, each with its claims, as a reader may see them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from events.choices import ClaimState
from events.rules.adjudication.result import Voice
from events.rules.document.names import in_languages
from events.rules.document.places import places_in_document
from events.rules.publication import ArticleFacts, ClaimFacts, Floors, SourceFacts, tells_age
from events.rules.publication.gates.evidence import is_quotation

Sources = Mapping[str, SourceFacts]


def source_card(source: SourceFacts) -> dict[str, object]:
    """What a document says of a source."""
    return {
        "code": source.code,
        "name": in_languages(source.names),
        "kind": str(source.kind),
        "reliability": str(source.reliability),
    }


def is_public(claim: ClaimFacts, sources: Sources) -> bool:
    """A confirmed claim whose speaker and publisher may be shown."""
    codes = (claim.speaker, sources[claim.speaker].root, claim.article.publisher)
    return claim.state == ClaimState.CONFIRMED and not any(
        sources[code].confidential for code in codes
    )


def voices_in_document(floors: Floors, sources: Sources) -> list[dict[str, object]]:
    """One entry for each independent voice; those that decide the number come first."""
    by_root: dict[str, list[ClaimFacts]] = defaultdict(list)
    for claim in floors.facts.claims:
        if is_public(claim, sources):
            by_root[sources[claim.speaker].root].append(claim)
    stated = {voice.voice: voice for voice in floors.facts.number.voices}
    order = sorted(
        by_root, key=lambda root: (not _chosen(stated.get(root)), root not in stated, root)
    )
    return [_voice(root, by_root[root], stated.get(root), floors, sources) for root in order]


def _chosen(voice: Voice | None) -> bool:
    return voice is not None and voice.chosen


def _voice(
    root: str,
    claims: Iterable[ClaimFacts],
    voice: Voice | None,
    floors: Floors,
    sources: Sources,
) -> dict[str, object]:
    claims = sorted(claims, key=lambda claim: claim.id)
    together = sorted({claim.speaker for claim in claims} - {root})
    return {
        "speaker": source_card(sources[root]),
        "taken_together_with": [source_card(sources[code]) for code in together],
        "chosen": _chosen(voice),
        "low": voice.low if voice else None,
        "value": voice.value if voice else None,
        "high": voice.high if voice else None,
        "high_open": voice.high_open if voice else None,
        "claims": [_claim(claim, voice, floors, sources) for claim in claims],
    }


def _claim(
    claim: ClaimFacts, voice: Voice | None, floors: Floors, sources: Sources
) -> dict[str, object]:
    return {
        "id": claim.id,
        "speaker": claim.speaker,
        "speaker_certainty": str(claim.speaker_certainty),
        "count_as_written": words_of_number(claim),
        "counted_as": _counted_as(claim, voice),
        "gloss": in_languages(claim.gloss),
        "relation": str(claim.relation),
        "acknowledges": claim.acknowledges,
        "modality": str(claim.modality),
        "said_on": claim.said_on.isoformat() if claim.said_on else None,
        "places": places_in_document(claim.places, floors),
        "article": article_line(claim.article, sources),
    }


def words_of_number(claim: ClaimFacts) -> str | None:
    """The words as written, if they are few enough to be no quotation."""
    words = claim.count_as_written
    return words if words and not is_quotation(words) else None


def _counted_as(claim: ClaimFacts, voice: Voice | None) -> str | None:
    if voice is None:
        return None
    uses = {"statement": voice.statements, "copy": voice.copies, "replaced": voice.replaced}
    return next((use for use, ids in uses.items() if claim.id in ids), None)


def article_line(article: ArticleFacts, sources: Sources) -> dict[str, object]:
    """The bibliographic line; an address or headline that names or ages a person is withheld."""
    withheld = article.url_withheld or (article.url is not None and tells_age(article.url))
    archived = None if withheld or tells_age(article.archive_url or "") else article.archive_url
    return {
        "id": article.id,
        "publisher": {
            "code": article.publisher,
            "name": in_languages(sources[article.publisher].names),
        },
        "title": None if article.headline_withheld else article.title or None,
        "url": None if withheld else article.url,
        "url_withheld": withheld,
        "url_dead": article.url_dead and article.url is not None and not withheld,
        "archive_url": archived or None,
        "published_on": article.published_on.isoformat() if article.published_on else None,
        "published_precision": str(article.published_precision),
        "language": article.language,
        "genre": str(article.genre),
    }
