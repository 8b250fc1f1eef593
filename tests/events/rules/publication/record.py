"""The shipped record as plain facts, for trying the rules on real material."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from events.choices import Status
from events.rules.publication import (
    ArticleFacts,
    Atlas,
    ClaimFacts,
    DenialFacts,
    EventFacts,
    Number,
    Placed,
    PlaceFacts,
    SourceFacts,
)

ROOT = Path(__file__).parents[4] / "data"


def _load(folder: str, name: str) -> list[dict[str, Any]]:
    own = ROOT / folder / f"{name}.json"
    path = own if own.exists() else ROOT / f"{name}.json"
    return json.loads(path.read_text())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def atlas() -> Atlas:
    return Atlas(
        PlaceFacts(
            code=row["code"],
            level=row["level"],
            parent=row["parent"],
            names={
                "en": row["name_en"],
                "ko": row["name_ko"],
                "zh-hans": row["name_zh_hans"],
                "zh-hant": row["name_zh_hant"],
            },
            aliases=tuple(row["aliases"]),
            iso_country=row["iso3166_1"],
            lat=row["lat"],
            lon=row["lon"],
            public_level=row["public_level"],
            officially_public=row["officially_public"],
        )
        for row in _load("", "places")
    )


@cache
def sources() -> Mapping[str, SourceFacts]:
    rows = {row["code"]: row for folder in ("seeds", "") for row in _load(folder, "sources")}
    return {
        code: SourceFacts(
            code=code,
            names={
                language: row[key]
                for language, key in (("en", "name_en"), ("ko", "name_ko"), ("zh-hans", "name_zh"))
                if row[key]
            },
            kind=row["kind"],
            reliability=row["reliability"],
            is_responsible_party=row["is_responsible_party"],
            confidential=row["confidential"],
            voice=row["same_voice_as"] or "",
        )
        for code, row in rows.items()
    }


def _articles(folder: str) -> dict[str, ArticleFacts]:
    rows = {row["code"]: row for row in _load(folder, "articles")}

    def build(code: str) -> ArticleFacts:
        row = rows[code]
        return ArticleFacts(
            id=code,
            publisher=row["publisher"],
            title=row["title"] or "",
            url=row["url"],
            language=row["language"],
            genre=row["genre"],
            published_on=_day(row["published_on"]),
            published_precision=row["published_precision"],
            copy_of=build(row["syndicated_from"]) if row["syndicated_from"] else None,
            original_publisher=row["original_publisher"],
            headline_withheld=row["headline_withheld"],
        )

    return {code: build(code) for code in rows}


def _places(rows: list[dict[str, Any]]) -> tuple[Placed, ...]:
    return tuple(
        Placed(code=row["place"], role=row["role"], precision=row["precision"]) for row in rows
    )


@cache
def events(folder: str = "") -> dict[str, EventFacts]:
    articles = _articles(folder)
    claims = {row["code"]: row for row in _load(folder, "claims")}
    outcomes = {row["to"] for row in _load(folder, "links") if row["kind"] == "outcome_of"}

    def claim(use: dict[str, Any]) -> ClaimFacts:
        row = claims[use["claim"]]
        return ClaimFacts(
            id=row["code"],
            code=row["code"],
            article=articles[row["article"]],
            speaker=row["speaker"],
            relation=use["relation"],
            acknowledges=use["acknowledges"],
            modality=row["modality"],
            count_as_written=row["count_as_written"] or "",
            gloss={"en": row["gloss"]},
            said_on=_day(row["said_on"]),
            places=_places(row["places"]),
        )

    return {
        row["code"]: EventFacts(
            id=row["code"],
            slug=row["code"],
            type=row["type"],
            volition=row["volition"],
            destination=row["destination"],
            occurrence=row["occurrence"],
            granularity=row["granularity"],
            edtf=row["edtf"],
            date_start=_day(row["date_start"]),
            date_end=_day(row["date_end"]),
            date_precision=row["date_precision"],
            places=_places(row["places"]),
            number=_number(row.get("expected")),
            status=row.get("expected", {}).get("status", Status.REPORTED),
            title={"en": row["title"]},
            summary={"en": row["summary"]},
            people_still_inside=False,
            outcome_published=row["code"] in outcomes,
            claims=tuple(claim(use) for use in row["claims"]),
            denials=tuple(
                DenialFacts(source=one["source"], scope=one["scope"], on=one["on"] or "")
                for one in row["official_denials"]
            ),
        )
        for row in _load(folder, "events")
    }


def _number(expected: dict[str, Any] | None) -> Number:
    if expected is None:
        return Number()
    return Number(
        low=expected["low"],
        best=expected["best"],
        high=expected["high"],
        high_open=expected["high_open"],
        approximate=expected["approximate"],
        agreement=expected["count_agreement"],
        rule=expected["rule"],
    )


def expected_placements(folder: str = "") -> dict[str, str]:
    return {
        row["code"]: row["expected"]["placement"]
        for row in _load(folder, "events")
        if "expected" in row
    }
