"""Loading articles and claims."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from events.models import Article, Claim, Place, Source
from events.operations.articles import add_article, edit_article
from events.operations.claims import add_claim, confirm_claim, edit_claim
from events.operations.errors import Refused
from events.operations.imports.folder import Folder, Row
from events.operations.imports.people import LOADED, Signatories
from events.operations.imports.progress import Memory
from events.operations.imports.rows import told_by_row
from events.operations.placing import Placing

CLAIM_SAME = [
    "speaker_as_written",
    "speaker_certainty",
    "measure",
    "modality",
    "event_type",
    "volition",
    "destination",
    "count_as_written",
    "quantifier",
    "unit",
    "low",
    "value",
    "high",
    "date_as_written",
    "edtf",
    "date_precision",
    "date_basis",
    "credibility",
]
NEVER_NULL = frozenset({"speaker_as_written", "count_as_written", "date_as_written", "edtf"})


def load_articles(folder: Folder, memory: Memory, people: Signatories) -> None:
    """Originals before the copies of them."""
    rows = sorted(
        folder["articles"],
        key=lambda row: bool(row.get("syndicated_from") or row.get("duplicate_of")),
    )
    for row in rows:
        if memory.says_the_same("articles", row):
            continue
        with told_by_row("articles", row):
            _load_article(row, memory, people)
        memory.keep("articles", row)


def _load_article(row: Row, memory: Memory, people: Signatories) -> None:
    held = Article.objects.filter(code=row["code"]).first()
    if held is not None:
        edit_article(article=held, by=people.author, at=memory.at, because=LOADED, **_article(row))
        return
    added = add_article(
        **_article(row), code=row["code"], to_read=False, by=people.author, at=memory.at
    )
    if added.known:
        sentence = f"This address is that of {added.article.code} already."
        raise Refused.because("url", sentence)


def _article(row: Row) -> dict[str, Any]:
    return {
        "publisher": Source.objects.get(code=row["publisher"]),
        "url": row["url"],
        "title": row["title"] or "",
        "headline_withheld": row["headline_withheld"],
        "language": row["language"],
        "genre": row["genre"],
        "published_on": day_of(row["published_on"]),
        "published_precision": row["published_precision"],
        "syndicated_from": _one(Article, row["syndicated_from"]),
        "duplicate_of": _one(Article, row["duplicate_of"]),
        "original_publisher": _one(Source, row["original_publisher"]),
        "url_withheld": row.get("url_withheld", False),
        "note": row["note"] or "",
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """What claims refer to, read once."""

    articles: dict[str, Article]
    sources: dict[str, Source]


def load_claims(folder: Folder, memory: Memory, people: Signatories) -> None:
    """Each claim, confirmed by the account that reviews."""
    places = Place.objects.in_bulk(field_name="code")
    ends = Ends(
        articles=Article.objects.in_bulk(field_name="code"),
        sources=Source.objects.in_bulk(field_name="code"),
    )
    for row in folder["claims"]:
        if memory.says_the_same("claims", row):
            continue
        with told_by_row("claims", row):
            given: dict[str, Any] = {"places": placings(row["places"], places), **_claim(row)}
            held = Claim.objects.filter(code=row["code"]).first()
            if held is None:
                claim = _added(row, given, ends, memory, people)
            else:
                claim = edit_claim(
                    claim=held, by=people.author, at=memory.at, because=LOADED, **given
                )
            if row["state"] == "confirmed":
                confirm_claim(claim=claim, by=people.reviewer, at=memory.at)
        memory.keep("claims", row)


def _added(
    row: Row, given: dict[str, Any], ends: Ends, memory: Memory, people: Signatories
) -> Claim:
    claim = add_claim(
        article=ends.articles[row["article"]],
        speaker=ends.sources[row["speaker"]],
        code=row["code"],
        by=people.author,
        at=memory.at,
        **given,
    )
    if claim.code != row["code"]:
        raise Refused.because("code", f"{claim.code} of the same article says the same.")
    return claim


def _claim(row: Row) -> dict[str, Any]:
    fields = {name: row[name] for name in CLAIM_SAME}
    fields |= {name: fields[name] or "" for name in NEVER_NULL}
    return fields | {"said_on": day_of(row["said_on"]), "gloss_en": row["gloss"] or ""}


def placings(rows: list[Row], places: dict[str, Place]) -> list[Placing]:
    """Places with their roles, as the files give them."""
    return [(places[row["place"]], row["role"], row["precision"]) for row in rows]


def day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _one(model: Any, code: str | None) -> Any:
    return model.objects.get(code=code) if code else None
