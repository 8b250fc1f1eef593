"""Is this article here already?"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import connection

from events.models import Article
from events.models.sketches import SmallestRuns, smallest_runs
from events.operations.articles.text import ReadText
from events.rules.texts import NEAR_DUPLICATE, similarity

# One in so many of the runs asked for must be shared before two texts are compared in full: near
# texts share half of them, while the line that a paper prints below every article makes a few.
SHARED = 8
# Read from the index alone; the signature is fetched only for those that share enough.
CANDIDATES = """
    SELECT asked.number, article.id, article.signature
    FROM unnest(%s::int[], %s::text[]) AS asked(number, runs)
    CROSS JOIN LATERAL (
        SELECT events_article.id, events_article.signature
        FROM events_article
        WHERE events_article.signature <> ''
          AND {runs} && string_to_array(asked.runs, ' ')
          AND (
              SELECT count(*) FROM unnest({runs}) AS one(run)
              WHERE one.run = ANY (string_to_array(asked.runs, ' '))
          ) * %s >= array_length(string_to_array(asked.runs, ' '), 1)
    ) AS article
"""


def known_article(address: str | None, text: ReadText, *, is_copy: bool) -> Article | None:
    """The article with this address, or with this text; a declared copy may repeat a text."""
    if address and (same := Article.objects.filter(url=address).first()):
        return same
    if is_copy or not text.fingerprint:
        return None
    return Article.objects.originals().filter(fingerprint=text.fingerprint).first()


def near_articles(text: ReadText) -> list[Article]:
    """Articles whose text is almost this one, the nearest first."""
    (keys,) = near_to_each([text.signature])
    rows = Article.objects.select_related("publisher").in_bulk(keys)
    return [rows[key] for key in keys]


def near_to_each(signatures: Sequence[str]) -> list[list[UUID]]:
    """For each signature of a batch, the articles held whose text is almost the same, nearest first.

    One query for the whole batch; what stands twice in the batch itself is not looked for. See
    Note [Finding near texts].
    """
    scores: list[dict[UUID, float]] = [{} for _ in signatures]
    for number, key, held in _candidates(signatures):
        score = similarity(signatures[number], held)
        if score >= NEAR_DUPLICATE:
            scores[number][key] = score
    return [_nearest_first(near) for near in scores]


def _nearest_first(near: Mapping[UUID, float]) -> list[UUID]:
    return sorted(near, key=lambda key: (-near[key], str(key)))


def _candidates(signatures: Sequence[str]) -> list[tuple[int, UUID, str]]:
    asked = {number: one for number, one in enumerate(signatures) if one}
    if not asked:
        return []
    runs = [" ".join(smallest_runs(one)) for one in asked.values()]
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES.format(runs=_runs()), [list(asked), runs, SHARED])
        return list(cursor.fetchall())


def _runs() -> str:
    """The indexed expression, word for word, or the index is not used."""
    compiler = Article.objects.all().query.get_compiler(connection=connection)
    expression = SmallestRuns("signature").resolve_expression(Article.objects.all().query)
    sql, _parameters = compiler.compile(expression)
    return str(sql)
