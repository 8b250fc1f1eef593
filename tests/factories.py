"""Rows to test with: each is valid with no arguments, and made by the operation an editor uses."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from django.contrib.auth.models import User

from events import operations
from events.choices import EventType, Relation, SourceKind, Volition
from events.models import Article, Claim, Event, EventLink, Place, ReferenceFigure, Source
from events.operations.placing import Placing
from events.rules.publication import HARM_QUESTIONS

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
YES = dict.fromkeys(HARM_QUESTIONS, True)
numbers = count(1)

# code: level, parent, name, country, finest level that may be published
ATLAS = {
    "world": ("world", None, "World", None, "world"),
    "cn": ("country", "world", "China", "CN", "country"),
    "kr": ("country", "world", "South Korea", "KR", "country"),
    "cn-jl": ("admin1", "cn", "Jilin", "CN", "admin1"),
    "cn-ln": ("admin1", "cn", "Liaoning", "CN", "admin1"),
    "cn-jl-tumen": ("city", "cn-jl", "Tumen", "CN", "city"),
    "cn-jl-hunchun": ("city", "cn-jl", "Hunchun", "CN", "city"),
}


def make_user(name: str = "", **traits: bool) -> User:
    """A person on the desk; ``staff=True`` may enter the admin."""
    username = name or f"person-{next(numbers)}"
    user, _made = User.objects.get_or_create(
        username=username, defaults={"is_staff": traits.get("staff", False)}
    )
    return user


def make_place(code: str = "cn-jl", **fields: Any) -> Place:
    """A place of the small atlas with all it lies in, or a new city of Jilin with another code."""
    if held := Place.objects.filter(code=code).first():
        return held
    level, parent, name, country, public = ATLAS.get(
        code, ("city", "cn-jl", f"City {code}", "CN", "city")
    )
    columns: dict[str, Any] = {
        "level": level,
        "name_en": name,
        "iso3166_1": country,
        "public_level": public,
    }
    place = Place(code=code, **(columns | fields))
    place.parent = fields.get("parent") or (make_place(parent) if parent else None)
    return operations.save_place(place=place, by=make_user("editor"), at=NOON)


def make_source(**fields: Any) -> Source:
    """A newspaper rated C, which nobody else speaks for."""
    number = next(numbers)
    columns: dict[str, Any] = {
        "code": f"paper-{number}",
        "name_en": f"Paper {number}",
        "kind": SourceKind.NATIONAL_MEDIA,
        "reliability": "C",
        "reliability_basis": "C: an edited newspaper",
    }
    source = Source(**(columns | fields))
    return operations.save_source(source=source, by=make_user("editor"), at=NOON)


def make_article(**fields: Any) -> Article:
    """An article of its own publisher, published on 10 October 2023."""
    number = next(numbers)
    columns: dict[str, Any] = {
        "language": "en",
        "title": f"Article {number}",
        "url": f"https://paper.example/{number}",
        "published_on": date(2023, 10, 10),
        "by": make_user("editor"),
        "at": NOON,
    } | fields
    columns.setdefault("publisher", None)
    columns["publisher"] = columns["publisher"] or make_source()
    return operations.add_article(**columns).article


def make_claim(*, confirmed: bool = True, **fields: Any) -> Claim:
    """A confirmed claim by the article's own voice: 10 people returned from Jilin by force."""
    article = fields.pop("article", None) or make_article()
    columns: dict[str, Any] = {
        "speaker": article.publisher,
        "places": [placed("cn-jl")],
        "event_type": EventType.RETURN_TO_ORIGIN,
        "volition": Volition.FORCED,
        "destination": "KP",
        "count_as_written": "ten",
        "quantifier": "exact",
        "value": 10,
        "edtf": "2023-10-09",
        "credibility": 3,
        "gloss_en": "The paper says that ten people were returned.",
        "by": make_user("editor"),
        "at": NOON,
    }
    claim = operations.add_claim(article=article, **(columns | fields))
    if not confirmed:
        return claim
    return operations.confirm_claim(claim=claim, by=make_user("editor"), at=NOON)


def make_event(
    *,
    claims: list[Claim] | None = None,
    adjudicated: bool = False,
    submitted: bool = False,
    published: bool = False,
    **fields: Any,
) -> Event:
    """A draft: a forced return from Jilin on 9 October 2023.

    Each state contains those before it. Unless given, a state past the draft rests on two claims of
    two publishers, so that no embargo waits.
    """
    columns: dict[str, Any] = {
        "type": EventType.RETURN_TO_ORIGIN,
        "volition": Volition.FORCED,
        "destination": "KP",
        "edtf": "2023-10-09",
        "places": [placed("cn-jl")],
        "title_en": "A return",
        "summary_en": "People were returned.",
        "by": make_user("author"),
        "at": NOON,
    }
    event = operations.create_event(**(columns | fields))
    if claims is None:
        claims = [make_claim(), make_claim()] if adjudicated or submitted or published else []
    for claim in claims:
        attach(event, claim)
    if adjudicated or submitted or published:
        event = operations.adjudicate_event(event=event, by=event.author, at=NOON)
    if submitted or published:
        operations.submit_event(event=event, by=event.author, at=NOON)
    if published:
        approve(event)
    event.refresh_from_db()
    return event


def attach(event: Event, claim: Claim, relation: str = Relation.SUPPORTS_COUNT) -> None:
    operations.attach_claim(event=event, claim=claim, relation=relation, by=event.author, at=NOON)
    event.refresh_from_db()


def approve(event: Event) -> None:
    """Sign the submitted version as the reviewer, with every question of the checklist answered."""
    operations.approve_event(event=event, harm_answers=YES, by=make_user("reviewer"), at=NOON)
    event.refresh_from_db()


def make_link(**fields: Any) -> EventLink:
    """One event as a part of another."""
    columns: dict[str, Any] = {"kind": "part_of", "by": make_user("author"), "at": NOON} | fields
    columns.setdefault("from_event", None)
    columns.setdefault("to_event", None)
    columns["from_event"] = columns["from_event"] or make_event()
    columns["to_event"] = columns["to_event"] or make_event()
    return operations.link_events(**columns)


def make_figure(**fields: Any) -> ReferenceFigure:
    """About 2,000 people in detention in China, as a paper says."""
    columns: dict[str, Any] = {
        "code": f"figure-{next(numbers)}",
        "kind": "stock",
        "population": "people in detention",
        "title_en": "People in detention",
        "quantifier": "approximately",
        "value": 2000,
        "edtf": "2024",
        "by": make_user("author"),
        "at": NOON,
    } | fields
    columns["place"] = fields.get("place") or make_place("cn")
    columns["source"] = fields.get("source") or make_source()
    return operations.create_figure(**columns)


def placed(code: str, role: str = "departure", precision: int = 4) -> Placing:
    """A place with its role, as operations take it."""
    return (make_place(code), role, precision)
