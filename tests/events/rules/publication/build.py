"""Small facts, valid with no arguments."""

from datetime import date
from typing import Any

from events.choices import Status
from events.rules.publication import (
    HARM_QUESTIONS,
    ArticleFacts,
    Atlas,
    ClaimFacts,
    EventFacts,
    Placed,
    ReviewFacts,
    SourceFacts,
)
from tests.events.rules.publication import record

AUTHOR, APPROVER, THIRD = 1, 2, 3


def atlas() -> Atlas:
    return record.atlas()


SOURCES = {
    source.code: source
    for source in (
        SourceFacts(code="ngo", names={"en": "An organisation"}, kind="ngo"),
        SourceFacts(code="paper", names={"en": "A paper"}),
        SourceFacts(code="wire", names={"en": "A wire"}, kind="wire"),
        SourceFacts(code="sister", names={"en": "A sister paper"}, voice="paper"),
        SourceFacts(code="hidden", names={"en": "MARKER speaker"}, confidential=True),
        SourceFacts(
            code="ministry", names={"en": "The ministry", "ko": "외무성"}, kind="government"
        ),
    )
}


def article(publisher: str = "paper", **values: Any) -> ArticleFacts:
    values.setdefault("id", f"article-{publisher}")
    values.setdefault("published_on", date(2024, 5, 2))
    values.setdefault("url", f"https://example.org/{publisher}")
    return ArticleFacts(publisher=publisher, **values)


def claim(publisher: str = "paper", **values: Any) -> ClaimFacts:
    values.setdefault("id", f"claim-{publisher}")
    values.setdefault("code", values["id"])
    values.setdefault("speaker", "ngo")
    values.setdefault("article", article(publisher))
    return ClaimFacts(**values)


def event(*places: tuple[str, str], **values: Any) -> EventFacts:
    """A forced return on one day from Jilin, carried by one paper."""
    defaults: dict[str, Any] = {
        "id": "00000000-0000-4000-8000-000000000001",
        "slug": "2024-04-26-return",
        "type": "return_to_origin",
        "edtf": "2024-04-26",
        "date_start": date(2024, 4, 26),
        "date_end": date(2024, 4, 26),
        "date_precision": "day",
        "status": Status.REPORTED,
        "title": {"en": "A return"},
        "claims": (claim(),),
    }
    is_return = values.get("type", "return_to_origin") == "return_to_origin"
    defaults |= {"volition": "forced", "destination": "KP"} if is_return else {}
    placed = tuple(Placed(code=code, role=role, precision=1) for code, role in places)
    default_places = (Placed(code="cn-jl", role="departure", precision=4),)
    return EventFacts(**{**defaults, "places": placed or default_places, **values})


def review(**values: Any) -> ReviewFacts:
    """Everything answered and signed."""
    defaults: dict[str, Any] = {
        "author": AUTHOR,
        "approver": APPROVER,
        "answered_version": 1,
        "answers": dict.fromkeys(HARM_QUESTIONS, True),
    }
    return ReviewFacts(**{**defaults, **values})
