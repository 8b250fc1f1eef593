"""Reading an article for statements."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction

from events.models import Article, Claim, Job, ReadingDraft, Suggestion
from events.operations.jobs.progress import GiveUp
from events.operations.suggestions.names import desk_names
from events.rules.extraction import RULES, ArticleText, kept_form, suggest_claims


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedClaims:
    """How many suggestions were added, removed and left as they were."""

    added: int = 0
    removed: int = 0
    kept: int = 0


@transaction.atomic
def suggest_claims_of(*, article: Article, by: User | None, at: datetime) -> SuggestedClaims:
    """Read an article's text and keep what the rules find in it, for an editor to decide.

    Reading again is harmless. With newer rules, what was decided stays as it was decided and is not
    suggested again; of the rest, what is no longer found goes, unless somebody has begun on it.
    """
    article = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    found = {key_of(said): said for said in _read(article)}
    held = {row.key: row for row in article.suggestions.all()}
    gone = _forgotten(article, [row for key, row in held.items() if key not in found])
    Suggestion.objects.filter(pk__in=gone).delete()
    settled = [*_decided(held.values()), *_claimed(article)]
    new = [
        said
        for key, said in found.items()
        if key not in held and not any(_same_statement(said, other) for other in settled)
    ]
    Suggestion.objects.bulk_create(row_of(article, said, at=at) for said in new)
    return SuggestedClaims(added=len(new), removed=len(gone), kept=len(held) - len(gone))


def read_for_suggestions(*, job: Job, at: datetime) -> Mapping[str, Any]:
    """The worker's way in."""
    article = Article.objects.filter(pk=UUID(job.subject)).first()
    if article is None:
        raise GiveUp("This article is no longer on the desk.")
    done = suggest_claims_of(article=article, by=job.asked_by, at=at)
    return {"added": done.added, "removed": done.removed, "kept": done.kept}


def text_of(article: Article) -> ArticleText:
    """The article as the rules read it."""
    return ArticleText(
        text=article.body,
        language=article.language,
        published_on=article.published_on,
        title=article.title,
    )


def key_of(said: Mapping[str, Any]) -> str:
    """Two suggestions of one article with the same key say the same, at the same place."""
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def row_of(article: Article, said: Mapping[str, Any], *, at: datetime) -> Suggestion:
    """The suggestion, not stored yet."""
    return Suggestion(
        article=article,
        key=key_of(said),
        said=dict(said),
        start=said["start"],
        end=said["end"],
        rules=RULES,
        made_at=at,
    )


def _read(article: Article) -> list[dict[str, Any]]:
    if not article.body:
        return []
    return [kept_form(one) for one in suggest_claims(text_of(article), desk_names())]


def _forgotten(article: Article, rows: Iterable[Suggestion]) -> list[UUID]:
    """Those that wait, and on which nobody has begun."""
    begun = set(ReadingDraft.objects.filter(article=article).values_list("card", flat=True))
    return [row.pk for row in rows if row.decided_by_id is None and f"s-{row.pk}" not in begun]


def _decided(rows: Iterable[Suggestion]) -> list[Mapping[str, Any]]:
    return [row.said for row in rows if row.decided_by_id is not None]


def _claimed(article: Article) -> list[Mapping[str, Any]]:
    """The statements of which there are claims already."""
    quoted = Claim.objects.filter(article=article).exclude(quote_start=None)
    rows = quoted.values_list("quote_start", "quote_end", "count_as_written", "event_type")
    names = ("start", "end", "count_as_written", "event_type")
    return [dict(zip(names, row, strict=True)) for row in rows]


def _same_statement(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """They speak of the same words, whatever else newer rules read out of them."""
    overlap: bool = one["start"] < other["end"] and other["start"] < one["end"]
    if one["count_as_written"] or other["count_as_written"]:
        return overlap and bool(one["count_as_written"] == other["count_as_written"])
    return overlap and bool(one["event_type"] == other["event_type"])
