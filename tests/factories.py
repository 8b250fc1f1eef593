"""Rows to test with: each is valid with no arguments, and made by the operation an editor uses."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from django.contrib.auth.models import User

from events import operations
from events.models import (
    Article,
    Claim,
    Edition,
    Event,
    EventLink,
    Place,
    ReferenceFigure,
    Source,
    Suggestion,
)
from events.operations.placing import Placing
from events.rules.publication import HARM_QUESTIONS

NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
# Every question of the harm checklist, answered with yes.
SAFE = dict.fromkeys(HARM_QUESTIONS, True)
FORCED_RETURN = {"volition": "forced", "destination": "KP", "edtf": "2024-04-26"}
numbers = count(1)

# code: level, parent, names in English, Korean and Chinese, country
ATLAS = {
    "world": ("world", None, ("World", "세계", "世界"), None),
    "cn": ("country", "world", ("China", "중국", "中国"), "CN"),
    "kr": ("country", "world", ("South Korea", "한국", "韩国"), "KR"),
    "cn-jl": ("admin1", "cn", ("Jilin", "지린성", "吉林省"), "CN"),
    "cn-ln": ("admin1", "cn", ("Liaoning", "랴오닝성", "辽宁省"), "CN"),
    "cn-jl-tumen": ("city", "cn-jl", ("Tumen", "투먼", "图们"), "CN"),
    "cn-jl-hunchun": ("city", "cn-jl", ("Hunchun", "훈춘", "珲春"), "CN"),
}


def user(name: str = "", **fields: Any) -> User:
    """The person of that name, or somebody new."""
    username = name or f"person-{next(numbers)}"
    held, _made = User.objects.get_or_create(username=username, defaults=fields)
    return held


def place(code: str = "cn-jl", **fields: Any) -> Place:
    """A place of the small atlas with all it lies in."""
    if held := Place.objects.filter(code=code).first():
        return held
    level, parent, names, country = ATLAS[code]
    columns: dict[str, Any] = {
        "level": level,
        "parent": place(parent) if parent else None,
        "name_en": names[0],
        "name_ko": names[1],
        "name_zh_hans": names[2],
        "iso3166_1": country,
        "public_level": level,
    }
    row = Place(code=code, **(columns | fields))
    return operations.save_place(place=row, by=user("editor"), at=NOON)


def source(code: str = "", **fields: Any) -> Source:
    """A newspaper rated C, for which nobody else speaks."""
    code = code or f"paper-{next(numbers)}"
    if held := Source.objects.filter(code=code).first():
        return held
    columns: dict[str, Any] = {
        "name_en": code.replace("-", " ").title(),
        "kind": "national_media",
        "reliability": "C",
        "reliability_basis": "C: an edited newspaper",
    }
    row = Source(code=code, **(columns | fields))
    return operations.save_source(source=row, by=user("editor"), at=NOON)


def article(**fields: Any) -> Article:
    """An article of a publisher of its own, of 7 May 2024."""
    number = next(numbers)
    columns: dict[str, Any] = {
        "language": "en",
        "title": f"Article {number}",
        "url": f"https://paper.example/{number}",
        "published_on": date(2024, 5, 7),
        "by": user("editor"),
        "at": NOON,
    } | fields
    publisher = columns.pop("publisher", None) or source()
    return operations.add_article(publisher=publisher, **columns).article


def claim(*, confirmed: bool = True, **fields: Any) -> Claim:
    """A confirmed claim in the publisher's own voice: about 200 people returned by force."""
    printed = fields.pop("article", None) or article()
    columns: dict[str, Any] = {
        "speaker": printed.publisher,
        "places": [placed("cn-jl")],
        "event_type": "return_to_origin",
        **FORCED_RETURN,
        "count_as_written": "about 200",
        "quantifier": "approximately",
        "value": 200,
        "credibility": 3,
        "gloss_en": "The paper says that about 200 people were sent back.",
        "by": user("editor"),
        "at": NOON,
    }
    made = operations.add_claim(article=printed, **(columns | fields))
    if not confirmed:
        return made
    return operations.confirm_claim(claim=made, by=user("editor"), at=NOON)


def suggestion(**fields: Any) -> Suggestion:
    """A statement found in the first words of an article, which nobody has decided on."""
    printed = fields.pop("article", None) or article(body="Nine people were sent back.")
    columns: dict[str, Any] = {
        "key": f"{next(numbers)}",
        "said": {"value": 9},
        "start": 0,
        "end": 4,
    }
    columns |= {"rules": "tests", "made_at": NOON}
    return Suggestion.objects.create(article=printed, **(columns | fields))


def event(*, claims: list[Claim] | None = None, author: User | None = None, **fields: Any) -> Event:
    """A draft, adjudicated: a forced return from Jilin on 26 April 2024, on one claim."""
    columns: dict[str, Any] = {
        "type": "return_to_origin",
        **FORCED_RETURN,
        "places": [placed("cn-jl")],
        "title_en": "People are sent back",
        "summary_en": "People were sent back in one group.",
        "by": author or user("author"),
        "at": NOON,
    } | fields
    made = operations.create_event(**columns)
    for one in [claim()] if claims is None else claims:
        attach(made, one)
    return operations.adjudicate_event(event=made, by=made.author, at=NOON)


def attach(made: Event, one: Claim, relation: str = "supports_count") -> None:
    """Hang a claim on an event, as its author does."""
    operations.attach_claim(event=made, claim=one, relation=relation, by=made.author, at=NOON)
    made.refresh_from_db()


def submitted(**fields: Any) -> Event:
    """An event before its reviewer."""
    made = event(**fields)
    operations.submit_event(event=made, by=made.author, at=NOON)
    made.refresh_from_db()
    return made


def approve(made: Event, *, at: datetime, by: User | None = None) -> Edition | None:
    """Submit the present version as who wrote it, and sign it as the reviewer."""
    made.refresh_from_db()
    operations.submit_event(event=made, by=made.changed_by or made.author, at=at)
    return operations.approve_event(event=made, harm_answers=SAFE, by=by or user("reviewer"), at=at)


def published(*, at: datetime = NOON, **fields: Any) -> Event:
    """A public event."""
    made = event(**fields)
    assert approve(made, at=at) is not None
    made.refresh_from_db()
    return made


def link(**fields: Any) -> EventLink:
    """One event as a part of another."""
    columns: dict[str, Any] = {
        "kind": "part_of",
        "because": "The papers say so.",
        "by": user("author"),
        "at": NOON,
    } | fields
    part, whole = columns.pop("from_event", None), columns.pop("to_event", None)
    return operations.link_events(from_event=part or event(), to_event=whole or event(), **columns)


def figure(**fields: Any) -> ReferenceFigure:
    """About 2,000 people in detention, as a paper says."""
    columns: dict[str, Any] = {
        "code": f"figure-{next(numbers)}",
        "kind": "stock",
        "population": "people in detention",
        "title_en": "People in detention",
        "quantifier": "approximately",
        "value": 2000,
        "edtf": "2024",
        "by": user("author"),
        "at": NOON,
    } | fields
    region, said = columns.pop("place", None), columns.pop("source", None)
    return operations.create_figure(place=region or place("cn"), source=said or source(), **columns)


def placed(code: str, role: str = "departure", precision: int = 4) -> Placing:
    """A place with its role, as operations take it."""
    return (place(code), role, precision)
