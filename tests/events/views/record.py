"""Rows of the record written straight from documents, for pages that only read it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db.models import Max

from events.choices import FAMILIES, Change, EventType, SubjectKind
from events.models.record import Address, Edition, EditionPlace, PlaceCard, RecordLink

BEGINNING = datetime(2024, 6, 1, 12, tzinfo=UTC)
NAMES = {
    "world": {"en": "World"},
    "cn": {"en": "China", "ko": "중국", "zh-hans": "中国"},
    "cn-jl": {"en": "Jilin", "ko": "지린성", "zh-hans": "吉林省"},
}
PATHS = {"world": ["world"], "cn": ["world", "cn"], "cn-jl": ["world", "cn", "cn-jl"]}
LEVELS = {"world": "world", "cn": "country", "cn-jl": "admin1"}


def place_card(code: str = "cn-jl") -> dict[str, Any]:
    return {
        "code": code,
        "level": LEVELS[code],
        "name": NAMES[code],
        "within": PATHS[code][:-1],
        "point": None,
        "precision": 4,
    }


def claim(**changes: Any) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "speaker": "rights-group",
        "speaker_certainty": "stated",
        "count_as_written": "around 200",
        "counted_as": "statement",
        "gloss": {"en": "The group says that around 200 people were returned."},
        "relation": "supports_count",
        "acknowledges": False,
        "modality": "reported",
        "said_on": None,
        "places": [],
        "article": {
            "id": str(uuid4()),
            "publisher": {"code": "daily", "name": {"en": "The Daily"}},
            "title": "A headline",
            "url": "https://daily.example/1",
            "url_withheld": False,
            "archive_url": None,
            "published_on": "2024-05-07",
            "published_precision": "day",
            "language": "en",
            "genre": "news",
        },
    } | changes


def voice(**changes: Any) -> dict[str, Any]:
    name = {"en": "A rights group"}
    return {
        "speaker": {"code": "rights-group", "name": name, "kind": "ngo", "reliability": "C"},
        "taken_together_with": [],
        "chosen": True,
        "low": 200,
        "value": 200,
        "high": 200,
        "high_open": False,
        "claims": [claim()],
    } | changes


def story(slug: str, **changes: Any) -> dict[str, Any]:
    """A document that needs no arguments; any part of it may be given."""
    kind = changes.get("type", EventType.RETURN_TO_ORIGIN)
    return {
        "slug": slug,
        "type": kind,
        "family": FAMILIES[kind],
        "volition": "forced" if kind in ("return_to_origin", "pushback") else None,
        "occurrence": "occurred",
        "granularity": "incident",
        "destination": "KP" if kind == EventType.RETURN_TO_ORIGIN else None,
        "status": {"value": "reported", "because": "one identifiable voice"},
        "date": {
            "edtf": "2024-04-26",
            "start": "2024-04-26",
            "end": "2024-04-26",
            "precision": "day",
        },
        "place": place_card(),
        "places": [],
        "count": {
            "low": 200,
            "best": 200,
            "high": 200,
            "high_open": False,
            "approximate": True,
            "agreement": "single",
            "rule": "only_voice",
            "alternatives": {"least": 200, "most": 200, "most_frequent": 200},
            "unit": "person",
        },
        "title": {"en": f"Title of {slug}"},
        "sentence": {
            "en": "About 200 people were returned, according to one source.",
            "ko": "약 200명이 송환되었다.",
            "zh-hans": "约200人被送回。",
        },
        "summary": {},
        "voices": [voice()],
        "denials": [],
        "licence": "CC-BY-4.0",
        "cite": {"en": f"“Title of {slug}”, edition 1"},
        "links": {"self": f"/api/v1/events/{slug}/", "html": f"/events/{slug}/"},
    } | changes


def publish(slug: str, *, subject: UUID | None = None, **changes: Any) -> Edition:
    """The next edition of an event, with its address and cards."""
    document = story(slug, **changes)
    edition = _add(subject or uuid4(), document, Change.CORRECTED if subject else Change.PUBLISHED)
    Address.objects.get_or_create(
        slug=slug, defaults={"subject_id": edition.subject_id, "subject_kind": SubjectKind.EVENT}
    )
    for code in PATHS[document["place"]["code"]]:
        _card(code, edition)
    return edition


def withdraw(edition: Edition) -> Edition:
    return _add(edition.subject_id, {"id": str(edition.subject_id)}, Change.WITHDRAWN)


def merge(edition: Edition, survivor: Edition) -> Edition:
    document = {"id": str(edition.subject_id)}
    return _add(edition.subject_id, document, Change.MERGED, survivor_id=survivor.subject_id)


def link(source: Edition, target: Edition, kind: str, **changes: Any) -> RecordLink:
    last = max(source.position, target.position)
    moment = max(source.valid_from, target.valid_from)
    return RecordLink.objects.create(
        from_subject=source.subject_id,
        to_subject=target.subject_id,
        kind=kind,
        position=last,
        valid_from=moment,
        **changes,
    )


def _add(subject: UUID, document: Mapping[str, Any], change: str, **more: Any) -> Edition:
    position = (Edition.objects.aggregate(last=Max("position"))["last"] or 0) + 1
    valid_from = BEGINNING + timedelta(days=position - 1)
    Edition.objects.filter(subject_id=subject, valid_until=None).update(valid_until=valid_from)
    text = json.dumps(document, ensure_ascii=False)
    edition = Edition.objects.create(
        subject_kind=SubjectKind.EVENT,
        subject_id=subject,
        number=Edition.objects.of(subject).count() + 1,
        position=position,
        valid_from=valid_from,
        change=change,
        document=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        chain=hashlib.sha256(str(position).encode()).hexdigest(),
        **_columns(document),
        **more,
    )
    for placed in document.get("places", ()):
        EditionPlace.objects.create(edition=edition, path=PATHS[placed["code"]], **placed)
    return edition


def _columns(document: Mapping[str, Any]) -> dict[str, Any]:
    if "slug" not in document:
        return {}
    same = ("slug", "type", "family", "volition", "destination", "occurrence", "granularity")
    numbers = ("low", "best", "high", "high_open")
    known = document["date"]
    return {
        **{name: document[name] for name in same},
        **{name: document["count"][name] for name in numbers},
        "status": document["status"]["value"],
        "listed_on": known["start"] or known["end"],
        "date_start": known["start"],
        "date_end": known["end"],
        "date_precision": known["precision"],
        "placement": document["place"]["code"],
        "placement_path": PATHS[document["place"]["code"]],
        "search_text": " ".join(document["title"].values()).lower(),
    }


def _card(code: str, edition: Edition) -> None:
    PlaceCard.objects.get_or_create(
        code=code,
        valid_until=None,
        defaults={
            "position": edition.position,
            "valid_from": edition.valid_from,
            "document": place_card(code),
            "level": LEVELS[code],
            "path": PATHS[code],
        },
    )
