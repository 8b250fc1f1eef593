"""The shipped record as the totals see it: adjudicated, and placed where it may be published."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from events.choices import OVERLAP_LINKS, SourceKind
from events.rules.adjudication import Statement, adjudicate, is_first_hand, root_of
from events.rules.document import placement_of
from events.rules.overlaps import Figure, Overlap
from events.rules.publication import EventFacts, Floors, SafetySettings
from events.rules.status import decide_status
from events.rules.totals import CountedEvent
from tests.events.rules.publication import record

ROOT = Path(__file__).parents[3] / "data"


def rows(folder: str, name: str) -> list[dict[str, Any]]:
    return json.loads((ROOT / folder / f"{name}.json").read_text())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def links(folder: str) -> list[Overlap]:
    return [
        Overlap(kind=row["kind"], source=row["from"], target=row["to"], working=row["working"])
        for row in rows(folder, "links")
        if row["kind"] in OVERLAP_LINKS
    ]


def counted_events(folder: str) -> list[CountedEvent]:
    known = {name: {row["code"]: row for row in rows(folder, name)} for name in TABLES}
    facts = record.events(folder)
    return [_counted(row, facts[row["code"]], known) for row in rows(folder, "events")]


TABLES = ("claims", "articles", "sources")


def _counted(row: dict[str, Any], facts: EventFacts, known: dict[str, Any]) -> CountedEvent:
    statements = [_statement(use, row, known) for use in row["claims"]]
    placed = placement_of(
        Floors(
            facts=facts,
            sources=record.sources(),
            atlas=record.atlas(),
            settings=SafetySettings(),
        )
    )
    return CountedEvent(
        id=row["code"],
        slug=row["code"],
        type=row["type"],
        volition=row["volition"],
        status=_status(row, statements),
        path=record.atlas().path(placed),
        start=_day(row["date_start"]),
        end=_day(row["date_end"]),
        figure=_figure(row, statements),
        occurrence=row["occurrence"],
        granularity=row["granularity"],
    )


def _status(row: dict[str, Any], statements: list[Statement]) -> str:
    if row["status_override"]:
        return row["status_override"]["status"]
    return decide_status(statements, occurrence=row["occurrence"]).value


def _figure(row: dict[str, Any], statements: list[Statement]) -> Figure:
    number = adjudicate(statements)
    own = row["override"] or {}
    return Figure(
        low=own.get("low", number.low),
        best=own.get("best", number.best),
        high=own.get("high", number.high),
        high_open=number.high_open,
    )


def _statement(use: dict[str, Any], row: dict[str, Any], known: dict[str, Any]) -> Statement:
    claim = known["claims"][use["claim"]]
    article = known["articles"][claim["article"]]
    original = known["articles"].get(article["syndicated_from"], article)
    sources = known["sources"]
    speaker = sources[claim["speaker"]]
    voices = {code: source["same_voice_as"] for code, source in sources.items()}
    root = sources[root_of(claim["speaker"], voices)]
    return Statement(
        id=claim["code"],
        voice=root["code"],
        speaker=speaker["code"],
        article=article["code"],
        copy_of=article["syndicated_from"],
        duplicate=article["duplicate_of"] is not None,
        reliability=root["reliability"],
        identifiable=speaker["kind"] != SourceKind.ANONYMOUS,
        responsible_party=speaker["is_responsible_party"] or root["is_responsible_party"],
        confidential=speaker["confidential"] or root["confidential"],
        first_hand=is_first_hand(
            genre=article["genre"], publisher_kind=sources[article["publisher"]]["kind"]
        ),
        relation=use["relation"],
        acknowledges=use["acknowledges"],
        official_denial=claim["code"] in {denial["claim"] for denial in row["official_denials"]},
        modality=claim["modality"],
        measure=claim["measure"],
        state=claim["state"],
        credibility=claim["credibility"],
        said_on=_day(claim["said_on"] or original["published_on"]),
        quantifier=claim["quantifier"],
        low=claim["low"],
        value=claim["value"],
        high=claim["high"],
        high_open=bool(claim["high_open"]),
    )
