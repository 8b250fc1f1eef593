"""Rows that repeat what is said already: in the same file, or by a claim of the same article."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from events.models import Claim
from events.operations.claims.fields import fingerprint_of
from events.operations.imports.tables.ground import TableGround
from events.operations.imports.tables.judge import Judged
from events.operations.imports.tables.making import claim_columns
from events.operations.imports.tables.printed import article_key, articles_here
from events.rules.tables import Draft, Fault

SAID = (
    *("type", "volition", "destination", "modality", "speaker", "place", "place_role", "edtf"),
    *("count_as_written", "low", "value", "high"),
)


@dataclass(slots=True)
class Seen:
    """The rows of one file so far, by their ids and by what they say of their article."""

    ids: dict[str, int] = field(default_factory=dict)
    statements: dict[bytes, int] = field(default_factory=dict)

    def repetition(self, number: int, draft: Draft, column: str) -> Fault | None:
        """Why this row repeats an earlier one, or None when it is the first."""
        earlier = self.ids.setdefault(draft.external_id, number)
        if earlier != number:
            sentence = f"Row {earlier} has this id already: keep one of them, or correct the id."
            return Fault(column=column, value=draft.external_id, sentence=sentence)
        earlier = self.statements.setdefault(_said(draft), number)
        if earlier != number:
            sentence = (
                f"Row {earlier} says the same of the same article: keep one of them, or tell them"
                " apart by day, place or number."
            )
            return Fault(column=column, value=draft.external_id, sentence=sentence)
        return None


def _said(draft: Draft) -> bytes:
    facts = (article_key(draft), *(getattr(draft, name) for name in SAID))
    return hashlib.blake2b(repr(facts).encode(), digest_size=16).digest()


def said_before(rows: Iterable[Judged], ground: TableGround) -> dict[int, Fault]:
    """The numbers of rows that a claim of their article says already, by two queries."""
    known = [row for row in rows if ground.sources.called(row.draft.speaker)]
    articles = articles_here([row.draft for row in known], ground.sources)
    wanted: dict[tuple[UUID, str], Judged] = {}
    for one in known:
        if article := articles.get(article_key(one.draft)):
            claim = Claim(article=article, measure="flow", **claim_columns(one.draft, ground))
            fingerprint = fingerprint_of(claim, [ground.placing(one.draft)])
            wanted[article.pk, fingerprint] = one
    held = Claim.objects.filter(
        article__in={article for article, _ in wanted}, fingerprint__in={said for _, said in wanted}
    )
    told = [(claim, wanted.get((claim.article_id, claim.fingerprint))) for claim in held]
    return {
        row.number: _told(row, claim.code)
        for claim, row in told
        if row is not None and not _is_its_own(claim, row)
    }


def _is_its_own(claim: Claim, row: Judged) -> bool:
    return row.held is not None and row.held.claim_id == claim.pk


def _told(row: Judged, code: str) -> Fault:
    sentence = f"The claim {code} of this article says this already: take the row out of the table."
    return Fault(column="", value=row.draft.external_id, sentence=sentence)
