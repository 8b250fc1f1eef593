"""The shipped record, read as plain values."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from events.choices import SourceKind
from events.rules.adjudication import Statement, is_first_hand, root_of

DATA = Path(__file__).parents[3] / "data"
RECORDS = (DATA, DATA / "seeds")

Row = dict[str, Any]


def rows(record: Path, noun: str) -> list[Row]:
    return json.loads((record / f"{noun}.json").read_text())


def by_code(record: Path, noun: str) -> dict[str, Row]:
    return {row["code"]: row for row in rows(record, noun)}


def events_with_statements() -> Iterator[tuple[Row, list[Statement]]]:
    """Every event of both records with its claims as adjudication sees them."""
    for record in RECORDS:
        nouns = {noun: by_code(record, noun) for noun in ("sources", "articles", "claims")}
        for event in rows(record, "events"):
            yield event, [statement_of(event, hung, **nouns) for hung in event["claims"]]


def statement_of(
    event: Row,
    hung: Row,
    *,
    sources: dict[str, Row],
    articles: dict[str, Row],
    claims: dict[str, Row],
) -> Statement:
    claim = claims[hung["claim"]]
    article, speaker = articles[claim["article"]], sources[claim["speaker"]]
    root = root_of(speaker["code"], {code: row["same_voice_as"] for code, row in sources.items()})
    original = articles.get(article["syndicated_from"], article)
    said_on = claim["said_on"] or original["published_on"]
    kept = ("modality", "measure", "state", "credibility", "quantifier")
    return Statement(
        id=claim["code"],
        voice=root,
        speaker=speaker["code"],
        article=article["code"],
        copy_of=article["syndicated_from"],
        duplicate=article["duplicate_of"] is not None,
        reliability=sources[root]["reliability"],
        identifiable=speaker["kind"] != SourceKind.ANONYMOUS,
        responsible_party=speaker["is_responsible_party"],
        confidential=speaker["confidential"],
        first_hand=is_first_hand(
            genre=article["genre"], publisher_kind=sources[article["publisher"]]["kind"]
        ),
        relation=hung["relation"],
        acknowledges=hung["acknowledges"],
        official_denial=claim["code"] in {one["claim"] for one in event["official_denials"]},
        said_on=date.fromisoformat(said_on) if said_on else None,
        **{name: claim[name] for name in (*kept, "low", "value", "high", "high_open")},
    )
