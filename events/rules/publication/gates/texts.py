"""Gates on words: names of places below the published level, and words about persons."""

from collections.abc import Iterator, Mapping

from events.rules.publication.facts import EventFacts, Gap, ReviewFacts, SourceFacts
from events.rules.publication.floors import Floors
from events.rules.publication.naming import AllowedPlaces, Naming, named_below
from events.rules.publication.words import telling_words
from events.rules.sentence import Sentence


def public_texts(facts: EventFacts, sources: Mapping[str, SourceFacts]) -> dict[str, str]:
    """Every text of the event that its public document carries, by field."""
    texts = {"slug": facts.slug.replace("-", " ")}
    texts |= {f"title.{language}": text for language, text in facts.title.items()}
    texts |= {f"summary.{language}": text for language, text in facts.summary.items()}
    texts["status"] = facts.status_because
    for claim in facts.claims:
        if not sources[claim.speaker].confidential:
            name = f"claim {claim.code or claim.id}"
            texts[f"{name}.count_as_written"] = claim.count_as_written
            texts |= {f"{name}.gloss.{language}": text for language, text in claim.gloss.items()}
    return {field: text for field, text in texts.items() if text}


def too_fine(texts: Mapping[str, str], floors: Floors, review: ReviewFacts) -> Iterator[Gap]:
    """Texts may not tell more of where than the published place does."""
    found = named_below(texts, AllowedPlaces(floors=floors), confirmed=review.confirmed)
    for field, naming in {(one.field, one.places): one for one in found}.items():
        yield Gap(
            code=f"names_place {'/'.join(field[1])}", sentence=_reword(naming), field=naming.field
        )


def _reword(naming: Naming) -> str:
    return Sentence(
        "The text names “{name}”, which lies below the published place: reword it, or confirm that"
        " the name does not locate the event.",
        name=naming.name,
    )


def too_personal(texts: Mapping[str, str], review: ReviewFacts) -> Iterator[Gap]:
    """Texts say nothing of ages and kinship."""
    for wording in telling_words(texts, confirmed=review.confirmed):
        yield Gap(
            code=f"tells_{wording.kind} {wording.word}",
            sentence=Sentence(
                "“{word}” may describe a person: reword it, or confirm it does not.",
                word=wording.word,
            ),
            field=wording.field,
        )
