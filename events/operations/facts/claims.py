"""Claims and their articles, as publication sees them."""

from events.choices import Relation
from events.models import Article, Claim
from events.rules.publication import ArticleFacts, ClaimFacts, Placed

# Every relation that claim_facts follows, for one query each.
FOLLOWED = (
    "speaker",
    "article__publisher",
    "article__original_publisher",
    "article__syndicated_from__publisher",
    "article__syndicated_from__original_publisher",
    "article__duplicate_of__publisher",
    "article__duplicate_of__original_publisher",
)


def claim_facts(
    claim: Claim, *, relation: str = Relation.CONTEXT, acknowledges: bool = False
) -> ClaimFacts:
    """One claim as it hangs on an event; without an event it is context."""
    return ClaimFacts(
        id=str(claim.pk),
        code=claim.code,
        article=article_facts(claim.article),
        speaker=claim.speaker.code,
        speaker_certainty=claim.speaker_certainty,
        relation=relation,
        acknowledges=acknowledges,
        state=claim.state,
        modality=claim.modality,
        count_as_written=claim.count_as_written,
        low=claim.low,
        value=claim.value,
        high=claim.high,
        high_open=claim.high_open,
        said_on=claim.said_on,
        gloss=_gloss(claim),
        places=tuple(
            Placed(code=one.place.code, role=one.role, precision=one.precision)
            for one in claim.places.all()
        ),
    )


def article_facts(article: Article) -> ArticleFacts:
    """The bibliographic line, with the original it copies."""
    original = article.syndicated_from or article.duplicate_of
    author = article.original_publisher
    return ArticleFacts(
        id=str(article.pk),
        publisher=article.publisher.code,
        title=article.title,
        url=article.url,
        archive_url=article.archive_url or None,
        url_dead=article.link_dead_since is not None,
        language=article.language,
        genre=article.genre,
        published_on=article.published_on,
        published_precision=article.published_precision,
        copy_of=article_facts(original) if original else None,
        original_publisher=author.code if author else None,
        duplicate=article.duplicate_of_id is not None,
        headline_withheld=article.headline_withheld,
        url_withheld=article.url_withheld,
    )


def _gloss(claim: Claim) -> dict[str, str]:
    glosses = {"en": claim.gloss_en, "ko": claim.gloss_ko, "zh-hans": claim.gloss_zh_hans}
    return {language: gloss for language, gloss in glosses.items() if gloss}
